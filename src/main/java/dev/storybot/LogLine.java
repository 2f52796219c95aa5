package dev.storybot;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An entry of the log, as it may be written: without tokens, and of a library only what it says on the first line and
/// before any JSON, for what follows may be what somebody typed.
///
/// @param reference that the asker was told, or empty
/// @param trace     where something went wrong, or empty
record LogLine(
        Instant time, String level, String logger, String thread, String message, String reference, String trace) {

    private static final String OURS = "dev.storybot.";

    /// Of what a library says; more is no sentence but something that it had in its hands.
    private static final int LENGTH = 300;

    /// Frames of an exception, and causes of it.
    private static final int FRAMES = 20;

    private static final int CAUSES = 4;

    private static final Pattern REFERENCE = Pattern.compile("reference ([0-9A-Z]{6}): ");

    /// Tokens of Slack and of Discord, and what opens a socket of Slack.
    private static final Pattern SECRET = Pattern.compile("xox[a-z]-[\\w-]+|xapp-[\\w-]+"
            + "|[\\w-]{23,28}\\.[\\w-]{6,7}\\.[\\w-]{27,}|(?<=(?:ticket|token|secret)=)[^\\s&\"]+|(?<=Bearer )\\S+");

    /// The beginning of JSON to the end of the line.
    private static final Pattern JSON = Pattern.compile("(?:\\{|\\[[\\[\"]).*");

    static LogLine of(LogRecord record, String thread) {
        String name = record.getLoggerName() == null ? "" : record.getLoggerName();
        String message = SECRET.matcher(message(record)).replaceAll("(hidden)");
        String shown = name.startsWith(OURS) ? message : firstLine(message);
        Matcher reference = REFERENCE.matcher(shown);
        return new LogLine(
                record.getInstant(),
                level(record.getLevel()),
                name.substring(name.lastIndexOf('.') + 1),
                thread,
                shown,
                name.startsWith(OURS) && reference.lookingAt() ? reference.group(1) : "",
                record.getThrown() == null ? "" : trace(record.getThrown()));
    }

    private static String message(LogRecord record) {
        String message = record.getMessage() == null ? "" : record.getMessage();
        Object[] with = record.getParameters();
        return with == null || with.length == 0 || !message.contains("{0")
                ? message
                : MessageFormat.format(message, with);
    }

    private static String firstLine(String message) {
        String line = JSON.matcher(message.lines().findFirst().orElse("")).replaceFirst("(hidden)");
        return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + "…";
    }

    private static String level(Level level) {
        int value = level.intValue();
        return value >= Level.SEVERE.intValue()
                ? "ERROR"
                : value >= Level.WARNING.intValue() ? "WARN" : value >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }

    private static String trace(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .map(LogLine::frames)
                .collect(Collectors.joining("\ncaused by "));
    }

    /// With the message only where Java itself failed to read or write: that of any other may quote what somebody typed.
    private static String frames(Throwable thrown) {
        boolean plain =
                thrown instanceof IOException && thrown.getClass().getName().startsWith("java");
        String message = plain && thrown.getMessage() != null
                ? ": " + SECRET.matcher(firstLine(thrown.getMessage())).replaceAll("(hidden)")
                : "";
        return Stream.of(thrown.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining("", thrown.getClass().getName() + message, ""));
    }

    /// For a person: `2024-09-30T12:00:00.123Z WARN Serving [slack] message`.
    String text() {
        return time + " " + level + " " + logger + " [" + thread + "] " + message
                + (trace.isEmpty() ? "" : "\n" + trace);
    }

    /// For a machine: an object on one line.
    String json() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("time", time.toString());
        fields.put("level", level);
        fields.put("logger", logger);
        fields.put("thread", thread);
        fields.put("reference", reference);
        fields.put("message", message);
        fields.put("trace", trace);
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> "\"" + field.getKey() + "\":\""
                        + new String(JsonStringEncoder.getInstance().quoteAsString(field.getValue())) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
