package dev.storybot.chat;

import dev.storybot.chat.Reply.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A sentence with places to fill: `{person} left {organisation}.` What fills a place is taken as it is, braces and
/// all.
final class Phrase {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /// @param place what stands behind the literal, interned as the names in the code are; empty for nothing
    private record Part(String literal, String place) {}

    /// Characters of what fills the places, as most sentences have them.
    private static final int ROOM = 96;

    private final String template;
    /// The sentence itself where it has no place.
    private final @Nullable Words literal;

    private final List<Part> parts = new ArrayList<>();

    Phrase(String template) {
        this.template = template;
        Matcher places = PLACE.matcher(template);
        int end = 0;
        while (places.find()) {
            parts.add(new Part(
                    template.substring(end, places.start()), places.group(1).intern()));
            end = places.end();
        }
        parts.add(new Part(template.substring(end), ""));
        literal = parts.size() == 1 ? Words.of(template) : null;
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
        if (literal != null) {
            return literal;
        }
        StringBuilder text = new StringBuilder(template.length() + ROOM);
        List<Words.Mark> marks = List.of();
        for (Part part : parts) {
            text.append(part.literal());
            if (part.place().isEmpty()) {
                continue;
            }
            Object filling = filling(part.place(), with);
            if (filling instanceof Words words) {
                marks = words.marks().isEmpty() ? marks : joined(marks, words.marks(), text.length());
                text.append(words.text());
            } else {
                text.append(filling);
            }
        }
        return new Words(text.toString(), marks);
    }

    private static List<Words.Mark> joined(List<Words.Mark> marks, List<Words.Mark> more, int by) {
        List<Words.Mark> all = new ArrayList<>(marks);
        for (Words.Mark mark : more) {
            all.add(mark.moved(by));
        }
        return all;
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
