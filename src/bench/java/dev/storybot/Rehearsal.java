package dev.storybot;

import dev.storybot.chat.discord.LoopbackDiscord;
import dev.storybot.chat.slack.LoopbackSlack;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Runs a bot that is a process of its own on a Discord and a Slack on the loopback address, until all that it is asked there is
/// answered: its image's cache of classes is made from such a run, and its memory and endurance are measured by one.
///
/// ```
/// Rehearsal MINUTES COMMAND...     0 minutes: everything once; else over and over, with connections that break
/// ```
///
/// The command is as [RehearsedBot] takes it. Prints a line of a table about once a minute. Fails where an
/// answer does not come within 20 s, where something is sent that a platform would not take, where the bot ends by itself, and
/// where after more than ten minutes it takes a tenth more memory than at the half.
public final class Rehearsal {

    private static final List<String> QUESTIONS = List.of(
            "why did Murati leave?",
            "who left tesla in august 2024?",
            "/timeline openai",
            "what did Leike say about safety?",
            "how much is OpenAI worth?",
            "how old is Murati?",
            "/check Musk left OpenAI in 2018",
            "/compare openai tesla",
            "ムラティはなぜ辞めた？",
            "what does the article say about brain drain?");

    /// A channel may ask twice a second.
    private static final Duration PACE = Duration.ofMillis(600);

    private static final int ROUNDS_BETWEEN_DROPS = 50;

    private final LoopbackDiscord discord = new LoopbackDiscord(1);
    private final LoopbackSlack slack = new LoopbackSlack();
    private final RehearsedBot bot;
    private int rounds;
    private int drops;
    private long atHalf;

    private Rehearsal(List<String> command) throws IOException {
        bot = new RehearsedBot(command, discord, slack, HttpClient.newHttpClient());
    }

    public static void main(String[] arguments) throws Exception {
        Duration length = Duration.ofSeconds((long) (60 * Double.parseDouble(arguments[0])));
        Rehearsal rehearsal = new Rehearsal(List.of(arguments).subList(1, arguments.length));
        try {
            rehearsal.run(length);
        } finally {
            rehearsal.bot.close();
            rehearsal.discord.close();
            rehearsal.slack.close();
        }
    }

    private void run(Duration length) throws Exception {
        awaitReady();
        System.out.println(
                "| minutes | questions | broken connections | resident, MB | at the most, MB |\n|---|---|---|---|---|");
        long start = System.nanoTime();
        long told = start;
        do {
            round();
            if (atHalf == 0 && System.nanoTime() - start > length.toNanos() / 2) {
                atHalf = bot.memory("VmRSS");
            }
            if (System.nanoTime() - told > TimeUnit.MINUTES.toNanos(1)) {
                told = System.nanoTime();
                row(Duration.ofNanos(told - start));
            }
        } while (System.nanoTime() - start < length.toNanos() || (length.isZero() && rounds < QUESTIONS.size()));
        row(Duration.ofNanos(System.nanoTime() - start));
        if (!discord.wrong().isEmpty()) {
            throw new IllegalStateException(discord.wrong().toString());
        }
        if (length.toMinutes() > 10 && 10 * bot.memory("VmRSS") > 11 * atHalf) {
            throw new IllegalStateException("the bot takes more and more memory");
        }
    }

    private void awaitReady() throws Exception {
        slack.awaitBot();
        discord.awaitGateway(gateway -> !gateway.identified().isEmpty());
        RehearsedBot.Start start = bot.awaitReady();
        System.out.printf(
                Locale.ROOT,
                "ready on both after %d ms, of them %d ms of computing; resident: %d MB%n%n",
                start.wall().toMillis(),
                start.computed().toMillis(),
                start.resident());
    }

    /// Asks in all four ways, as others and elsewhere than before.
    private void round() throws InterruptedException {
        long begun = System.nanoTime();
        String question = QUESTIONS.get(rounds % QUESTIONS.size());
        String number = String.valueOf(100_000 + rounds);
        discord.mention(number, question);
        discord.command(number, number, "why", "person", "Murati");
        slack.mention("U" + number, "C" + number, question);
        slack.command("U" + number, "C" + number, "/ask", question);
        rounds++;
        if (rounds % ROUNDS_BETWEEN_DROPS == 0) {
            discord.drop(rounds % (2 * ROUNDS_BETWEEN_DROPS) == 0);
            slack.drop();
            drops += 2;
        }
        if (rounds > QUESTIONS.size()) {
            TimeUnit.NANOSECONDS.sleep(PACE.toNanos() - (System.nanoTime() - begun));
        }
    }

    private void row(Duration since) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "| %.1f | %d | %d | %d | %d |%n",
                since.toMillis() / 60_000.0,
                4 * rounds,
                drops,
                bot.memory("VmRSS"),
                bot.memory("VmHWM"));
    }
}
