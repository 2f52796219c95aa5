package dev.storybot.search;

import dev.storybot.ask.Sentences;
import dev.storybot.ask.Span;
import dev.storybot.story.Article;
import dev.storybot.story.Passage;
import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.List;

/// The passages of a story that may be an answer, one by one in each language that they exist in, and their sentences;
/// numbered in the order of the story, so that two lists of the same story are the same.
///
/// @param passages  numbered by their place in the list
/// @param sentences likewise; those of a passage follow one another
record Places(List<InLanguage> passages, List<Sentence> sentences) {

    /// A passage in one language.
    ///
    /// @param first number of its first sentence
    /// @param count of its sentences, >= 1
    record InLanguage(Passage passage, String language, int first, int count) {

        String text() {
            return passage.text().in(language);
        }
    }

    /// @param passage number of its passage
    record Sentence(int passage, Span span) {}

    static Places of(Story story) {
        Places places = new Places(new ArrayList<>(), new ArrayList<>());
        for (Article article : story.articles()) {
            for (Passage passage : article.answers()) {
                passage.text().languages().stream().sorted().forEach(language -> places.add(passage, language));
            }
        }
        return new Places(List.copyOf(places.passages), List.copyOf(places.sentences));
    }

    private void add(Passage passage, String language) {
        String text = passage.text().in(language);
        List<Span> spans = Sentences.of(text);
        if (spans.isEmpty()) {
            return;
        }
        int number = passages.size();
        passages.add(new InLanguage(passage, language, sentences.size(), spans.size()));
        spans.forEach(span -> sentences.add(new Sentence(number, span)));
    }
}
