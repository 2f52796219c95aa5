package dev.storybot.author;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds out how a file's text is encoded: by its byte order mark; as UTF-8 where that fits, which no text in another
/// encoding does by chance; as the page declares it; else as the Japanese encoding that makes kana of it, or the
/// western one.
final class Encoding {

    /// Bytes in which a page must declare its encoding are 1,024 (HTML, 4.2.5.4); many are late.
    private static final int DECLARED_WITHIN = 8_192;

    private static final Pattern DECLARED = Pattern.compile(
            "<meta\\b[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)|<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w:.-]+)",
            Pattern.CASE_INSENSITIVE);

    /// Of the characters beyond ASCII; Japanese prose has twice that.
    private static final double JAPANESE = 0.2;

    /// Of all characters; even Vietnamese has fewer letters beyond ASCII.
    private static final double WESTERN = 0.4;

    /// Characters decoded at a time.
    private static final int PIECE = 8_192;

    /// Bytes among which kana are counted.
    private static final int SAMPLE = 100_000;

    private Encoding() {}

    /// Empty where it is no text, or its encoding cannot be told.
    static Optional<Charset> of(byte[] bytes, Form form) {
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent()) {
            return marked.filter(charset -> decodes(bytes, charset));
        }
        if (hasZero(bytes)) {
            return Optional.empty();
        }
        if (decodes(bytes, StandardCharsets.UTF_8)) {
            Optional<Charset> escaped = hasEscapes(bytes) ? japanese(bytes) : Optional.empty();
            return escaped.or(() -> Optional.of(StandardCharsets.UTF_8));
        }
        Optional<Charset> declared = form == Form.PAGE ? declared(bytes) : Optional.empty();
        return declared.filter(charset -> decodes(bytes, charset))
                .or(() -> japanese(bytes))
                // a page with a broken byte is read as browsers do, with a mark in its place
                .or(() -> declared)
                .or(() -> western(bytes));
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        // Java's UTF-16 reads the mark and leaves it out
        return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)
                ? Optional.of(StandardCharsets.UTF_16)
                : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /// ISO-2022-JP changes its alphabet with `ESC $` and back with `ESC (`.
    private static boolean hasEscapes(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        int length = Math.min(bytes.length, DECLARED_WITHIN);
        Matcher declared = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        if (!declared.find()) {
            return Optional.empty();
        }
        return charset(declared.group(declared.group(1) == null ? 2 : 1));
    }

    /// What browsers take these names for (WHATWG Encoding, 4.2), where that is more than Java does.
    private static Optional<Charset> charset(String label) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji" -> named("windows-31j");
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> named("windows-1252");
            case "gb2312", "gbk", "x-gbk" -> named("GB18030");
            case "euc-kr", "ks_c_5601-1987" -> named("x-windows-949");
            default -> named(label);
        };
    }

    private static Optional<Charset> named(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> japanese(byte[] bytes) {
        return Stream.of("windows-31j", "EUC-JP", "ISO-2022-JP")
                .flatMap(name -> named(name).stream())
                .filter(charset -> kana(bytes, charset) >= JAPANESE)
                .max(Comparator.comparingDouble(charset -> kana(bytes, charset)));
    }

    /// The share of hiragana and full-width katakana in the characters beyond ASCII; 0 where the bytes do not fit.
    private static double kana(byte[] bytes, Charset charset) {
        if (!decodes(bytes, charset)) {
            return 0;
        }
        String text = new String(bytes, 0, Math.min(bytes.length, SAMPLE), charset);
        long beyond = text.chars().filter(c -> c > 0x7F).count();
        long kana = text.chars().filter(c -> c >= 0x3041 && c <= 0x30FE).count();
        return beyond == 0 ? 0 : (double) kana / beyond;
    }

    private static Optional<Charset> western(byte[] bytes) {
        long beyond = 0;
        for (byte b : bytes) {
            beyond += b < 0 ? 1 : 0;
        }
        return beyond <= bytes.length * WESTERN
                ? named("windows-1252").filter(charset -> decodes(bytes, charset))
                : Optional.empty();
    }

    /// Piece by piece: a large file need not be in the memory twice.
    private static boolean decodes(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer piece = CharBuffer.allocate(PIECE);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            piece.clear();
            result = decoder.decode(in, piece, true);
        }
        return !result.isError();
    }
}
