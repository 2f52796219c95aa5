package dev.storybot.ask;

import dev.storybot.story.Article;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Notes;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Passage;
import dev.storybot.story.Receipt;
import dev.storybot.story.Story;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Shows receipts by their ids, and what the story covers. Thread-safe.
final class ReceiptAnswers {

    private static final int MOST = 5;
    private static final Pattern LINE = Pattern.compile("(?:(.+)[/#])?[Ll]?(\\d{1,6})");

    private final Story story;
    private final NameSearch names;
    private final Predicate<Passage> intact;

    ReceiptAnswers(Story story, NameSearch names, Predicate<Passage> intact) {
        this.story = story;
        this.names = names;
        this.intact = intact;
    }

    Result receipt(String id) {
        Optional<Answer> shown = passage(id)
                .or(() -> story.fact(id).map(Answer.Shown.OfFact::new))
                .or(() -> story.source(id.toUpperCase(Locale.ROOT))
                        .map(source -> new Answer.Shown.OfSource(source, restingOn(source.id()))));
        return shown.map(Result::sure)
                .orElseGet(() -> Result.no(new Answer.NotInStory(id, List.of(), List.of(), List.of())));
    }

    private List<Fact> restingOn(String source) {
        return story.facts().stream()
                .filter(fact -> fact.receipts().stream()
                        .anyMatch(r ->
                                r instanceof Receipt.Sourced s && s.source().equals(source)))
                .toList();
    }

    private Optional<Answer> passage(String id) {
        Matcher line = LINE.matcher(id);
        if (!line.matches()) {
            return Optional.empty();
        }
        String named = line.group(1) == null ? "" : line.group(1);
        String article = named.substring(named.lastIndexOf('/') + 1);
        int number = Integer.parseInt(line.group(2));
        return story.articles().stream()
                .filter(a -> article.isEmpty() || a.id().equals(article))
                .flatMap(a -> a.passage(number).map(p -> shown(a, p)).stream())
                .findFirst();
    }

    private Answer shown(Article article, Passage passage) {
        List<Passage> all = article.passages().stream()
                .filter(p -> p.equals(passage) || !article.skipped().contains(p.line()))
                .toList();
        int at = all.indexOf(passage);
        List<Notes.Erratum> errata = story.notes().errata().stream()
                .filter(e -> e.article().equals(article.id()) && e.line() == passage.line())
                .toList();
        return new Answer.Shown.OfPassage(
                article,
                passage,
                at > 0 ? all.get(at - 1) : null,
                at + 1 < all.size() ? all.get(at + 1) : null,
                errata,
                intact.test(passage));
    }

    Answer.About about() {
        List<PartialDate> dates = story.facts().stream()
                .filter(fact -> fact.date() != null)
                .map(Leavings::date)
                .sorted()
                .toList();
        return new Answer.About(
                most(Entity.Kind.ORGANISATION),
                most(Entity.Kind.PERSON),
                dates.isEmpty() ? null : dates.getFirst(),
                dates.isEmpty() ? null : dates.getLast(),
                story.facts().size(),
                story.articles().stream().mapToInt(a -> a.answers().size()).sum());
    }

    private List<Entity> most(Entity.Kind kind) {
        return names.complete("", Set.of(kind), MOST).stream()
                .flatMap(match -> story.entity(match.entity()).stream())
                .filter(entity -> !entity.media())
                .toList();
    }
}
