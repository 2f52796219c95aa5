package dev.storybot.chat.console;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/// Takes a line apart for completion: the command, and all that follows it as one name; in free text the last word.
/// No character has a meaning of its own.
final class QuestionParser implements Parser {

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        int start = line.startsWith("/") ? argument(line, cursor) : line.lastIndexOf(' ', Math.max(0, cursor - 1)) + 1;
        int from = Math.min(start, cursor);
        return new Typed(line, cursor, line.substring(0, from).strip(), line.substring(from, cursor));
    }

    /// Where the argument of a command begins; 0 while the command is being typed.
    private static int argument(String line, int cursor) {
        int space = line.indexOf(' ');
        return space < 0 || space >= cursor ? 0 : space + 1;
    }

    @Override
    public boolean isEscapeChar(char character) {
        return false;
    }

    /// @param before what stands before the word that is being typed
    private record Typed(String line, int cursor, String before, String word) implements CompletingParsedLine {

        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return before.isEmpty() ? 0 : 1;
        }

        @Override
        public List<String> words() {
            return before.isEmpty() ? List.of(word) : List.of(before, word);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
