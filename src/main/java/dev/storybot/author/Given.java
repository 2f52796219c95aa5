package dev.storybot.author;

import org.jspecify.annotations.Nullable;

/// What the author said of a story that is to be made; null is for the article, or the [Asker], to tell.
///
/// @param id       null for the name of the folder
/// @param language a language code such as `ja`
/// @param schemas  whether the schemas are to lie beside the files, for editors
public record Given(
        @Nullable String id,
        @Nullable String title,
        @Nullable String date,
        @Nullable String language,
        boolean schemas) {

    /// Nothing but the article.
    public static final Given NOTHING = new Given(null, null, null, null, true);
}
