package dev.storybot.chat.console;

import dev.storybot.chat.Reply.Words;
import dev.storybot.chat.Reply.Words.Mark;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// Lines of text of a certain width and ink. Whatever is written on it, no character of it commands the terminal.
final class Sheet {

    private static final Pattern COMMANDING = Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    /// Columns that words get at the least, however far to the right they begin.
    private static final int NARROWEST = 20;

    private final int width;
    private final Ink ink;
    private final StringBuilder text = new StringBuilder();

    /// @param width in columns, or [Folding#ENDLESS]
    Sheet(int width, Ink ink) {
        this.width = width;
        this.ink = ink;
    }

    /// Writes words, folded, behind `lead` on the first line and as far to the right on the others.
    Sheet write(String lead, Words words) {
        return write(lead, Folding.columns(lead), words);
    }

    /// The same with the other lines `indent` columns to the right.
    Sheet write(String lead, int indent, Words words) {
        return lines(lead, indent, words.text(), (said, line) -> inked(said, line, words.marks()));
    }

    /// Writes what stands beside an answer.
    Sheet faint(String lead, String words) {
        int indent = Folding.columns(lead);
        return lines(lead, indent, words, (said, line) -> ink.faint(said.substring(line.start(), line.end())));
    }

    /// Writes what must not be folded, such as an address.
    Sheet whole(String lead, String words) {
        text.append(lead).append(ink.faint(harmless(words).replace('\n', ' '))).append('\n');
        return this;
    }

    private Sheet lines(String lead, int indent, String words, BiFunction<String, Folding.Line, String> inking) {
        String said = harmless(words);
        String before = lead;
        for (Folding.Line line : Folding.lines(said, room(indent))) {
            text.append(before).append(inking.apply(said, line)).append('\n');
            before = " ".repeat(indent);
        }
        return this;
    }

    private int room(int indent) {
        return width == Folding.ENDLESS ? width : Math.max(NARROWEST, width - indent);
    }

    Sheet gap() {
        text.append('\n');
        return this;
    }

    /// Same length, so that marks stay where they are.
    private static String harmless(String words) {
        return COMMANDING.matcher(words).replaceAll(found -> found.group().equals("\n") ? "\n" : " ");
    }

    private String inked(String said, Folding.Line line, List<Mark> marks) {
        StringBuilder inked = new StringBuilder();
        int at = line.start();
        for (Mark mark : marks) {
            int start = Math.max(mark.start(), at);
            int end = Math.min(mark.end(), line.end());
            if (start < end) {
                inked.append(said, at, start).append(ink.emphasised(said.substring(start, end), mark.emphasis()));
                at = end;
            }
        }
        return inked.append(said, at, Math.max(at, line.end())).toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
