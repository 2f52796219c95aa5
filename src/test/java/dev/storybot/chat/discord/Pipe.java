package dev.storybot.chat.discord;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import okhttp3.WebSocket;
import okio.ByteString;

/// What the loopback gateway says to one client: as text, or packed as Discord does it, one zlib stream over all messages of
/// the connection, flushed after each.
final class Pipe {

    private final boolean packs;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final DeflaterOutputStream stream = new DeflaterOutputStream(packed, true);
    private volatile WebSocket socket;

    Pipe(boolean packs) {
        this.packs = packs;
    }

    /// To be called before anything is sent.
    void opened(WebSocket connection) {
        socket = connection;
    }

    /// One after the other: the stream is one.
    synchronized void send(String json) {
        if (packs) {
            socket.send(packed(json));
        } else {
            socket.send(json);
        }
    }

    private ByteString packed(String json) {
        try {
            stream.write(json.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        ByteString message = ByteString.of(packed.toByteArray());
        packed.reset();
        return message;
    }

    void close(int code) {
        socket.close(code, null);
    }
}
