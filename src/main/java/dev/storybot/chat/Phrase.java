package dev.storybot.chat;

import dev.storybot.chat.Reply.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence with places to fill: `{person} left {organisation}.` What fills a place is taken as it is, braces and
/// all.
final class Phrase {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /// @param place what stands behind the literal; empty for nothing
    private record Part(String literal, String place) {}

    private final String template;
    private final List<Part> parts = new ArrayList<>();

    Phrase(String template) {
        this.template = template;
        Matcher places = PLACE.matcher(template);
        int end = 0;
        while (places.find()) {
            parts.add(new Part(template.substring(end, places.start()), places.group(1)));
            end = places.end();
        }
        parts.add(new Part(template.substring(end), ""));
    }

    /// The names of its places.
    Set<String> places() {
        Set<String> names = new TreeSet<>();
        parts.forEach(part -> names.add(part.place()));
        names.remove("");
        return names;
    }

    /// The sentence with every place filled.
    ///
    /// @param with names of places and what fills them, by turns; what fills them is [Words], or anything else by its
    ///             string form
    /// @throws IllegalArgumentException if `with` lacks one of the places
    Words filled(Object... with) {
        StringBuilder text = new StringBuilder();
        List<Words.Mark> marks = new ArrayList<>();
        for (Part part : parts) {
            text.append(part.literal());
            if (part.place().isEmpty()) {
                continue;
            }
            Object filling = filling(part.place(), with);
            if (filling instanceof Words words) {
                words.marks().forEach(mark -> marks.add(mark.moved(text.length())));
                text.append(words.text());
            } else {
                text.append(filling);
            }
        }
        return new Words(text.toString(), marks);
    }

    private Object filling(String place, Object... with) {
        for (int i = 0; i < with.length; i += 2) {
            if (place.equals(with[i])) {
                return with[i + 1];
            }
        }
        throw new IllegalArgumentException("\"" + template + "\" needs {" + place + "}, got " + Arrays.toString(with));
    }

    @Override
    public String toString() {
        return template;
    }
}
