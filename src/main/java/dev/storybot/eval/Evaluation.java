package dev.storybot.eval;

import dev.storybot.chat.Incoming;
import dev.storybot.chat.Reply;
import dev.storybot.chat.ReplyRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The score of a question file.
///
/// @param scored in the order of the file
public record Evaluation(String story, List<Scored> scored) {

    public Evaluation {
        scored = List.copyOf(scored);
    }

    /// How many of the questions of a group are right.
    record Tally(long right, long of) {

        double percent() {
            return of == 0 ? 0 : 100.0 * right / of;
        }
    }

    /// Asks every question of `file`, in order; questions of the same conversation one after another in it.
    ///
    /// @param bot   gives the reply to a message
    /// @param story id of the story that `bot` speaks of
    /// @throws MalformedEvalFile if the file is not a question file
    public static Evaluation of(Path file, Function<Incoming, Reply> bot, String story) throws MalformedEvalFile {
        List<Scored> scored = new ArrayList<>();
        for (EvalQuestion question : EvalFile.read(file)) {
            scored.add(Scored.of(question, ask(question, bot, story)));
        }
        return new Evaluation(story, scored);
    }

    private static ReplyRecord ask(EvalQuestion question, Function<Incoming, Reply> bot, String story) {
        // ids are unique in the file, so a question on its own has a conversation to itself
        String conversation = Optional.ofNullable(question.conversation())
                .map(name -> "eval/of/" + name)
                .orElse("eval/" + question.id());
        long start = System.nanoTime();
        Reply reply = bot.apply(new Incoming(conversation, question.ask(), Map.of(), question.lang()));
        return ReplyRecord.of(question.ask(), reply, story, (System.nanoTime() - start) / 1_000);
    }

    List<Scored> misses() {
        return scored.stream().filter(one -> !one.isRight()).toList();
    }

    Tally total() {
        return tally(scored);
    }

    Map<String, Tally> groups() {
        return scored.stream()
                .collect(Collectors.groupingBy(
                        one -> one.question().group(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Evaluation::tally)));
    }

    private static Tally tally(List<Scored> scored) {
        return new Tally(scored.stream().filter(Scored::isRight).count(), scored.size());
    }

    /// The share of right answers, 0 to 100.
    public double percent() {
        return total().percent();
    }

    /// The time within which a share of the replies was written, in microseconds.
    long micros(double share) {
        List<Long> sorted = scored.stream()
                .map(one -> one.reply().micros())
                .sorted(Comparator.naturalOrder())
                .toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size())));
    }
}
