package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// A program that runs another build's classes does not start.
class VersionTest {

    private static final String OLD = "0123456789abcdef".repeat(4);
    private static final String NEW = "fedcba9876543210".repeat(4);

    @Test
    void classes_of_another_build_are_refused_with_the_remedy() {
        assertThatThrownBy(() -> Version.mustBeOfOneBuild(OLD, NEW))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("classes of build 0123456789ab run in the place of build fedcba987654")
                .hasMessageContaining("-XX:AOTMode=off");
    }

    @Test
    void classes_of_the_same_build_run() {
        assertThatCode(() -> Version.mustBeOfOneBuild(NEW, NEW)).doesNotThrowAnyException();
    }

    @Test
    void where_no_build_has_named_itself_the_program_runs() {
        assertThatCode(() -> Version.mustBeOfOneBuild("@build.sources@", "${build.sources}"))
                .doesNotThrowAnyException();
    }

    @Test
    void the_build_is_told_with_the_version() {
        assertThat(new Version().getVersion()).singleElement().asString().matches("storybot .+ \\(build .{12}\\)");
    }
}
