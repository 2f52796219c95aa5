package dev.storybot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {

    private static final Lettering REGULAR = Lettering.regular();
    private static final Lettering BOLD = Lettering.bold();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Żółć, Dvořák, Ångström – “œuvre”…",
                "Ελλάδα",
                "Москва",
                "ミラ・ムラティ（最高技術責任者）",
                "髙橋と山﨑〜「年表」",
                "退任・離職"
            })
    void the_fonts_have_the_letters_of_the_languages_that_it_is_for(String text) {
        assertThat(REGULAR.has(REGULAR.set(text))).isTrue();
        assertThat(BOLD.has(BOLD.set(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"한국어", "ภาษาไทย", "العربية"})
    void scripts_that_they_do_not_have_are_told(String text) {
        assertThat(REGULAR.has(REGULAR.set(text))).isFalse();
    }

    @Test
    void letters_are_composed_and_what_has_no_form_is_left_out() {
        assertThat(REGULAR.set(" e\u0301\u200B\u0007 a\tb 🚀\uFE0F～")).isEqualTo("é a b 〜");
    }

    @Test
    void an_outline_is_as_wide_as_measured_and_stands_on_its_line() {
        Rectangle2D bounds = REGULAR.outline("HH", 100, 10, 50).getBounds2D();
        assertThat(bounds.getMaxY()).isBetween(49.9, 50.1);
        assertThat(bounds.getMinY()).isBetween(-26.0, -20.0);
        assertThat(bounds.getMinX()).isGreaterThan(10);
        assertThat(bounds.getMaxX()).isLessThan(10 + REGULAR.width("HH", 100));
        assertThat(REGULAR.outline("g", 100, 0, 0).getBounds2D().getMaxY()).isGreaterThan(15);
    }

    @Test
    void a_letter_made_of_two_has_both() {
        Rectangle2D plain = REGULAR.outline("e", 100, 0, 0).getBounds2D();
        Rectangle2D accented = REGULAR.outline("é", 100, 0, 0).getBounds2D();
        assertThat(accented.getMinY()).isLessThan(plain.getMinY() - 10);
        assertThat(accented.getMaxY()).isEqualTo(plain.getMaxY());
    }

    @Test
    void the_hole_of_a_letter_is_a_hole() {
        assertThat(BOLD.outline("O", 100, 0, 0).contains(BOLD.width("O", 100) / 2, -36))
                .isFalse();
        assertThat(BOLD.outline("口", 100, 0, 0).contains(50, -38)).isFalse();
        assertThat(BOLD.outline("l", 100, 0, 0).contains(BOLD.width("l", 100) / 2, -36))
                .isTrue();
    }

    @Test
    void what_fits_is_not_cut() {
        assertThat(REGULAR.cut("Chief scientist", 10, REGULAR.width("Chief scientist", 10)))
                .isEqualTo("Chief scientist");
    }

    @Test
    void what_does_not_fit_is_cut_behind_a_word() {
        double width = REGULAR.width("Chief scientist, co-lead of Super", 10);
        assertThat(REGULAR.cut("Chief scientist, co-lead of Superalignment", 10, width))
                .isEqualTo("Chief scientist, co-lead of…");
        assertThat(REGULAR.cut("Chief scientist, co-lead", 10, REGULAR.width("Chief scientist, co", 10)))
                .isEqualTo("Chief scientist…");
    }

    @Test
    void a_script_without_spaces_is_cut_behind_a_letter() {
        assertThat(REGULAR.cut("最高技術責任者", 10, 50)).isEqualTo("最高技術…");
    }

    @Test
    void a_word_that_does_not_fit_at_all_is_cut_or_left_out() {
        assertThat(REGULAR.cut("Superalignment", 10, 40)).matches("Supe.*…");
        assertThat(REGULAR.words("Superalignment researcher", 10, 40)).isEmpty();
        assertThat(REGULAR.cut("Superalignment", 10, 1)).isEmpty();
        assertThat(REGULAR.cut("", 10, -1)).isEmpty();
    }

    @Test
    void what_is_cut_fits() {
        String text = "Vice President of Research (Post-Training), OpenAI・研究担当副社長";
        for (double width = 0; width < 400; width += 7) {
            String cut = BOLD.cut(text, 12, width);
            assertThat(BOLD.width(cut, 12)).isLessThanOrEqualTo(width);
        }
    }
}
