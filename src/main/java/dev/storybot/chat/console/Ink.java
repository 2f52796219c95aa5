package dev.storybot.chat.console;

import dev.storybot.chat.Reply.Words.Emphasis;

/// How emphasis looks on a terminal (ECMA-48, 8.3.117: select graphic rendition), or nothing at all.
enum Ink {
    PLAIN {
        @Override
        String emphasised(String text, Emphasis emphasis) {
            return text;
        }

        @Override
        String faint(String text) {
            return text;
        }
    },
    COLOUR {
        @Override
        String emphasised(String text, Emphasis emphasis) {
            return switch (emphasis) {
                case STRONG -> "\u001B[1m" + text + "\u001B[22m";
                case FOUND -> "\u001B[33m" + text + "\u001B[39m";
            };
        }

        @Override
        String faint(String text) {
            return "\u001B[2m" + text + "\u001B[22m";
        }
    };

    abstract String emphasised(String text, Emphasis emphasis);

    /// For what stands beside an answer.
    abstract String faint(String text);
}
