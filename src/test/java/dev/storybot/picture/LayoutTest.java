package dev.storybot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.Drawing;
import dev.storybot.chat.Drawing.Mark;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

    private static final ScenePainter PAINTER = new ScenePainter();

    @ParameterizedTest
    @MethodSource("drawings")
    void no_text_overlaps_another(Drawing drawing) {
        List<Scene.Text> texts = PAINTER.scene(drawing).texts().toList();
        assertThat(texts).isNotEmpty();
        for (int i = 0; i < texts.size(); i++) {
            for (Scene.Text other : texts.subList(i + 1, texts.size())) {
                assertThat(overlap(texts.get(i), other))
                        .as("%s over %s", texts.get(i), other)
                        .isFalse();
            }
        }
    }

    private static boolean overlap(Scene.Text one, Scene.Text other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.top() < other.bottom()
                && other.top() < one.bottom();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void no_text_runs_into_a_sign(Drawing drawing) {
        Scene scene = PAINTER.scene(drawing);
        List<Scene.Text> texts = scene.texts().toList();
        scene.signs()
                .forEach(sign -> assertThat(texts)
                        .noneMatch(text -> text.x() < sign.x() + sign.size() / 2
                                && text.right() > sign.x() - sign.size() / 2
                                && text.top() < sign.y() + sign.size() / 2
                                && text.bottom() > sign.y() - sign.size() / 2));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void everything_is_within_the_margins(Drawing drawing) {
        Scene scene = PAINTER.scene(drawing);
        assertThat(scene.height()).isBetween(200.0, 1_000.0);
        assertThat(scene.texts())
                .allSatisfy(text -> assertThat(text.x()).isGreaterThanOrEqualTo(Sheet.MARGIN - 0.01))
                .allSatisfy(text -> assertThat(text.right()).isLessThanOrEqualTo(Sheet.WIDTH - Sheet.MARGIN + 0.01))
                .allSatisfy(text -> assertThat(text.top()).isGreaterThan(16))
                .allSatisfy(text -> assertThat(text.bottom()).isLessThan(scene.height() - 8));
        assertThat(scene.signs())
                .allSatisfy(sign -> assertThat(sign.x()).isBetween(Sheet.MARGIN, Sheet.WIDTH - Sheet.MARGIN))
                .allSatisfy(sign -> assertThat(sign.y()).isBetween(Sheet.MARGIN, scene.height() - Sheet.MARGIN));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void signs_do_not_hide_one_another(Drawing drawing) {
        List<Scene.Sign> signs = PAINTER.scene(drawing).signs().toList();
        for (int i = 0; i < signs.size(); i++) {
            Scene.Sign one = signs.get(i);
            assertThat(signs.subList(i + 1, signs.size()))
                    .noneMatch(other -> Math.hypot(one.x() - other.x(), one.y() - other.y()) < one.size() * 0.95);
        }
    }

    @Test
    void every_entry_has_a_sign_on_the_axis_one_in_the_list_and_one_in_the_legend() {
        Drawing.Timeline timeline = (Drawing.Timeline) Drawings.asked("/timeline openai", "en");
        long kinds =
                timeline.entries().stream().map(Drawing.Entry::mark).distinct().count();
        assertThat(PAINTER.scene(timeline).signs())
                .hasSize(timeline.entries().size() + timeline.listed().size() + (int) kinds);
    }

    @Test
    void what_is_dated_after_the_article_stands_on_its_own_ground_on_the_axis_and_in_the_list() {
        Scene scene = PAINTER.scene(Drawings.asked("/timeline murati", "en"));
        List<Scene.Panel> tints = scene.items().stream()
                .filter(Scene.Panel.class::isInstance)
                .map(Scene.Panel.class::cast)
                .toList();
        assertThat(tints).hasSize(2).allSatisfy(tint -> assertThat(tint.ink()).isEqualTo(Ink.LATER));
        assertThat(scene.texts().filter(text -> text.text().equals("After the article")))
                .hasSize(2)
                .allMatch(text -> tints.stream().anyMatch(tint -> isOn(tint, text.x(), text.y())));
        assertThat(scene.texts().filter(text -> text.text().startsWith("Murati launches")))
                .hasSize(1)
                .allMatch(text -> isOn(tints.getLast(), text.x(), text.y()));
        assertThat(scene.texts().filter(text -> text.text().startsWith("Murati becomes")))
                .noneMatch(text -> tints.stream().anyMatch(tint -> isOn(tint, text.x(), text.y())));
    }

    private static boolean isOn(Scene.Panel panel, double x, double y) {
        return x >= panel.x() && x <= panel.x() + panel.width() && y >= panel.y() && y <= panel.y() + panel.height();
    }

    @Test
    void a_date_stands_once_where_several_entries_share_it() {
        Scene scene = PAINTER.scene(Drawings.timeline(
                Drawings.entry(Mark.LEFT, "2024-05-05", "a", false),
                Drawings.entry(Mark.LEFT, "2024-05-05", "b", false),
                Drawings.entry(Mark.LEFT, "2024-06-05", "c", false)));
        assertThat(scene.texts().map(Scene.Text::text).filter(text -> text.startsWith("2024-")))
                .containsExactly("2024-05-05", "2024-06-05");
    }

    static Stream<Drawing> shipped() {
        return Drawings.shipped();
    }

    static Stream<Drawing> drawings() {
        return Stream.concat(Drawings.shipped(), Drawings.strained());
    }
}
