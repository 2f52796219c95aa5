package dev.storybot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.Drawing;
import dev.storybot.chat.Painter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenePainterTest {

    private final Painter painter = new ScenePainter();

    @Test
    void a_picture_is_a_PNG_of_two_pixels_a_point() throws IOException {
        Drawing drawing = Drawings.asked("/timeline murati", "ja");
        Painter.Painting painting = painter.paint(drawing).orElseThrow();
        BufferedImage image = read(painting);
        assertThat(image.getWidth()).isEqualTo(painting.width()).isEqualTo(1_760);
        assertThat(image.getHeight()).isEqualTo(painting.height()).isBetween(800, 2_000);
        assertThat(painting.png()).hasSizeLessThan(600_000);
    }

    @Test
    void what_is_laid_out_is_there() throws IOException {
        Drawing drawing = Drawings.asked("/compare openai tesla", "en");
        Scene scene = new ScenePainter().scene(drawing);
        BufferedImage image = read(painter.paint(drawing).orElseThrow());
        assertThat(image.getRGB(1, 1)).isEqualTo(Ink.PAPER.colour().getRGB());
        assertThat(scene.signs().filter(sign -> !sign.hollow()))
                .hasSizeGreaterThan(50)
                .allSatisfy(sign -> assertThat(image.getRGB((int) (2 * sign.x()), (int) (2 * sign.y())))
                        .isEqualTo(Ink.of(sign.mark()).colour().getRGB()));
        assertThat(scene.texts())
                .allSatisfy(text -> assertThat(inks(image, text))
                        .contains(text.style().ink().colour().getRGB()));
    }

    private static List<Integer> inks(BufferedImage image, Scene.Text text) {
        List<Integer> inks = new ArrayList<>();
        for (int x = (int) (2 * text.x()); x < 2 * text.right(); x++) {
            for (int y = (int) (2 * text.top()); y < 2 * text.bottom(); y++) {
                inks.add(image.getRGB(x, y));
            }
        }
        return inks;
    }

    @Test
    void the_same_drawing_gives_the_same_picture() {
        Drawing drawing = Drawings.asked("/compare tesla x", "ja");
        assertThat(painter.paint(drawing).orElseThrow().png())
                .isEqualTo(new ScenePainter().paint(drawing).orElseThrow().png());
    }

    @ParameterizedTest
    @ValueSource(strings = {"오픈AI", "โอเพนเอไอ"})
    void letters_that_no_font_has_give_no_picture_rather_than_boxes(String title) {
        assertThat(painter.paint(Drawings.titled(title))).isEmpty();
        assertThat(painter.paint(Drawings.titled("OpenAI 🚀"))).isPresent();
    }

    @Test
    void a_picture_that_many_ask_for_is_drawn_once() {
        List<Drawing> drawn = new ArrayList<>();
        Painter kept = new KeptPaintings(counting(drawn, 10), 1_000_000);
        Drawing one = Drawings.titled("one");
        assertThat(kept.paint(one))
                .isEqualTo(kept.paint(Drawings.titled("one")))
                .isPresent();
        kept.paint(Drawings.titled("another"));
        assertThat(drawn).containsExactly(one, Drawings.titled("another"));
    }

    @Test
    void no_more_pictures_are_kept_than_there_is_room_for() {
        List<Drawing> drawn = new ArrayList<>();
        Painter kept = new KeptPaintings(counting(drawn, 300_000), 1_000_000);
        for (String title : List.of("1", "2", "3", "1", "4", "1", "2")) {
            kept.paint(Drawings.titled(title));
        }
        assertThat(drawn.stream().map(drawing -> drawing.captions().title())).containsExactly("1", "2", "3", "4", "2");
    }

    private static Painter counting(List<Drawing> drawn, int octets) {
        return drawing -> {
            drawn.add(drawing);
            return Optional.of(new Painter.Painting(new byte[octets], 1, 1));
        };
    }

    private static BufferedImage read(Painter.Painting painting) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(painting.png()));
    }
}
