package dev.storybot.chat.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Slack's signature of a request: `v0=` and the HMAC-SHA256 of `v0:timestamp:body` in hexadecimal. Checked before
/// anything is parsed, in constant time. Thread-safe.
public final class Signature {

    /// Within which a request is not taken for a recording of an old one.
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final SecretKeySpec secret;
    private final InstantSource clock;

    public Signature(String secret, InstantSource clock) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    /// Whether `signature` is Slack's for `body`, and not an old one.
    boolean isOf(byte[] body, @Nullable String timestamp, @Nullable String signature) {
        if (timestamp == null || signature == null || !timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        long age = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        return age <= WINDOW.toSeconds()
                && MessageDigest.isEqual(
                        of(body, timestamp).getBytes(StandardCharsets.UTF_8),
                        signature.getBytes(StandardCharsets.UTF_8));
    }

    /// The signature of a body.
    ///
    /// @param timestamp seconds since 1970
    public String of(byte[] body, String timestamp) {
        try {
            Mac mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
