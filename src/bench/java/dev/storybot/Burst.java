package dev.storybot;

import dev.storybot.chat.discord.DiscordBurst;
import dev.storybot.chat.slack.SlackBurst;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// How soon a platform has the acknowledgement of a question, where many people ask at the same moment and where they ask
/// one after the other: prints a table with two rows for each platform. On Discord the answer is in the acknowledgement;
/// on Slack it comes apart, and `slack-answers` counts until it is there. The platform's real client runs against a server
/// of our own in the same process, so the server's work and the network of the loopback address count.
///
/// ```
/// mvn -Pbench -DskipTests verify exec:exec@burst -Dburst="discord slack slack-answers"
/// ```
public final class Burst {

    private static final int PEOPLE = 500;
    private static final int WARM_UP = 8;
    private static final int ROUNDS = 6;
    private static final double MILLION = 1_000_000;

    /// A platform's client, connected to a server of ours.
    public interface Line extends AutoCloseable {

        /// What somebody asks, ready to be sent.
        Question question(int person);

        /// Waits for so many acknowledgements since the last call.
        ///
        /// @return when the server had each, by [System#nanoTime()], by the question's id
        Map<String, Long> acknowledged(int count);

        @Override
        void close();
    }

    /// @param send sends it, and does not wait for anything
    public record Question(String id, Runnable send) {}

    private Burst() {}

    public static void main(String[] platforms) throws Exception {
        System.out.println("""
                | | half within, ms | 95 of 100, ms | 99 of 100, ms | longest, ms |
                |---|---|---|---|---|""");
        for (String platform : platforms) {
            try (Line line = line(platform)) {
                IntStream.range(0, WARM_UP).forEach(round -> times(line, PEOPLE));
                print(platform + ", " + PEOPLE + " at once", rounds(line, PEOPLE));
                print(platform + ", one after the other", rounds(line, 1));
            }
        }
    }

    private static Line line(String platform) throws Exception {
        return switch (platform) {
            case "discord" -> DiscordBurst.begin();
            case "slack" -> SlackBurst.ofAcknowledgements();
            case "slack-answers" -> SlackBurst.ofAnswers();
            default -> throw new IllegalArgumentException("no burst on " + platform);
        };
    }

    /// @param atOnce how many ask at the same moment
    private static List<Double> rounds(Line line, int atOnce) {
        return IntStream.range(0, ROUNDS * PEOPLE / atOnce)
                .boxed()
                .flatMap(round -> times(line, atOnce).stream())
                .sorted()
                .toList();
    }

    /// In ms, from when each question is sent.
    private static List<Double> times(Line line, int atOnce) {
        List<Question> questions =
                IntStream.range(0, atOnce).mapToObj(line::question).toList();
        List<Long> sent = new ArrayList<>();
        for (Question question : questions) {
            sent.add(System.nanoTime());
            question.send().run();
        }
        Map<String, Long> acknowledged = line.acknowledged(atOnce);
        return IntStream.range(0, atOnce)
                .mapToObj(i -> (acknowledged.get(questions.get(i).id()) - sent.get(i)) / MILLION)
                .toList();
    }

    private static void print(String what, List<Double> sorted) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f |%n",
                what,
                Quantile.of(sorted, 0.5),
                Quantile.of(sorted, 0.95),
                Quantile.of(sorted, 0.99),
                sorted.getLast());
    }
}
