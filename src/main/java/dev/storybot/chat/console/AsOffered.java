package dev.storybot.chat.console;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jspecify.annotations.Nullable;

/// Takes every candidate: the bot has matched them already, and finds "Mira Murati" for `mur`, which JLine would not.
final class AsOffered implements CompletionMatcher {

    private String typed = "";

    @Override
    public void compile(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String originalGroupName) {
        typed = line.word();
    }

    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
        return candidates;
    }

    @Override
    @SuppressWarnings("NullAway") // JLine is not annotated; null says that there is none
    public @Nullable Candidate exactMatch() {
        return null;
    }

    @Override
    public String getCommonPrefix() {
        return typed;
    }
}
