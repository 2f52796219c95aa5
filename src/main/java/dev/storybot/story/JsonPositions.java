package dev.storybot.story;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/// Where each value of a JSON text stands. Made only for a file that has a fault: it costs a second parse.
final class JsonPositions {

    private static final JsonFactory PARSERS = new JsonFactory();

    private JsonPositions() {}

    /// `line:column` by JSON pointer.
    ///
    /// @param text well-formed
    static Map<String, String> of(String text) {
        Map<String, String> positions = new HashMap<>();
        try (JsonParser parser = PARSERS.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart() || token.isScalarValue()) {
                    positions.put(pointer(parser, token), position(parser.currentTokenLocation()));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text that was parsed before no longer parses", impossible);
        }
        return positions;
    }

    private static String pointer(JsonParser parser, JsonToken token) {
        JsonStreamContext context = parser.getParsingContext();
        // at the start of an object the parser is inside it already
        JsonStreamContext around = token.isStructStart() ? context.getParent() : context;
        return around.pathAsPointer().toString();
    }

    private static String position(JsonLocation location) {
        return location.getLineNr() + ":" + location.getColumnNr();
    }
}
