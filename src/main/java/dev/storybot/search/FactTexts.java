package dev.storybot.search;

import dev.storybot.story.Fact;
import dev.storybot.story.Text;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The texts of a fact by which it is found, beside its terms and entities: what it says, titles, values, words.
final class FactTexts {

    private FactTexts() {}

    static List<Text> of(Fact fact) {
        return Stream.concat(Stream.of(fact.text()), further(fact))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<@Nullable Text> further(Fact fact) {
        return switch (fact) {
            case Fact.Departure departure -> Stream.of(departure.role());
            case Fact.Role role ->
                Stream.concat(
                        Stream.of(role.title()), role.alsoCalled().stream().map(FactTexts::inItsScript));
            case Fact.Statement said ->
                Stream.of(Text.of(said.language(), said.words()), said.translation(), said.where());
            case Fact.Figure figure -> Stream.of(figure.value(), Text.of("en", figure.measure()), figure.by());
            case Fact.Event event -> Stream.of(event.title());
        };
    }

    /// A way to say a title comes without its language.
    private static Text inItsScript(String words) {
        boolean japanese = words.codePoints().anyMatch(c -> Character.isIdeographic(c) || (c >= 0x3041 && c <= 0x30FF));
        return Text.of(japanese ? "ja" : "en", words);
    }
}
