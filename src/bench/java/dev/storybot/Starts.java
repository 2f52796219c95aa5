package dev.storybot;

import dev.storybot.RehearsedBot.Start;
import dev.storybot.chat.discord.LoopbackDiscord;
import dev.storybot.chat.slack.LoopbackSlack;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures how long a bot takes to be on both platforms, and what memory it has then: starts it over and over on a Discord
/// and a Slack on the loopback address, which share the processors with it. The first start is not counted, for those two
/// begin with it.
///
/// ```
/// Starts NUMBER COMMAND...     the command as for Rehearsal
/// ```
///
/// Prints a line of a table for each start, and then the medians.
public final class Starts {

    private Starts() {}

    public static void main(String[] arguments) throws Exception {
        int number = Integer.parseInt(arguments[0]);
        List<String> command = List.of(arguments).subList(1, arguments.length);
        List<Start> starts = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient();
                LoopbackDiscord discord = new LoopbackDiscord(1);
                LoopbackSlack slack = new LoopbackSlack()) {
            once(command, discord, slack, client);
            System.out.println("| ready, ms | of computing, ms | resident, MB |\n|---|---|---|");
            for (int i = 0; i < number; i++) {
                Start start = once(command, discord, slack, client);
                starts.add(start);
                row(start);
            }
        }
        System.out.println("\nmedians:");
        row(new Start(
                median(starts.stream().map(Start::wall).toList()),
                median(starts.stream().map(Start::computed).toList()),
                median(starts.stream().map(Start::resident).toList())));
    }

    private static Start once(List<String> command, LoopbackDiscord discord, LoopbackSlack slack, HttpClient client)
            throws Exception {
        try (RehearsedBot bot = new RehearsedBot(command, discord, slack, client)) {
            return bot.awaitReady();
        }
    }

    private static <T extends Comparable<T>> T median(List<T> values) {
        return Quantile.of(values.stream().sorted().toList(), 0.5);
    }

    private static void row(Start start) {
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %d |%n",
                start.wall().toMillis(),
                start.computed().toMillis(),
                start.resident());
    }
}
