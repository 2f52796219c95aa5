package dev.storybot.chat;

import dev.storybot.chat.Reply.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence with places to fill: `{person} left {organisation}.` What fills a place is taken as it is, braces and
/// all.
final class Phrase {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private record Part(Words literal, Optional<String> place) {}

    private final String template;
    private final List<Part> parts = new ArrayList<>();

    Phrase(String template) {
        this.template = template;
        Matcher places = PLACE.matcher(template);
        int end = 0;
        while (places.find()) {
            parts.add(new Part(Words.of(template.substring(end, places.start())), Optional.of(places.group(1))));
            end = places.end();
        }
        parts.add(new Part(Words.of(template.substring(end)), Optional.empty()));
    }

    /// The names of its places.
    Set<String> places() {
        Set<String> names = new TreeSet<>();
        parts.forEach(part -> part.place().ifPresent(names::add));
        return names;
    }

    /// The sentence with every place filled.
    ///
    /// @throws IllegalArgumentException if `with` lacks one of the places
    Words filled(Map<String, Words> with) {
        Words filled = Words.NONE;
        for (Part part : parts) {
            filled = filled.then(part.literal())
                    .then(part.place().map(place -> filling(place, with)).orElse(Words.NONE));
        }
        return filled;
    }

    private Words filling(String place, Map<String, Words> with) {
        Words words = with.get(place);
        if (words == null) {
            throw new IllegalArgumentException("\"" + template + "\" needs {" + place + "}, got " + with.keySet());
        }
        return words;
    }

    @Override
    public String toString() {
        return template;
    }
}
