package dev.storybot.author;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The file that an author brings, read.
final class ArticleFile {

    /// Bytes: what a story's file may have.
    private static final long LARGEST = 64_000_000;

    /// Bytes to tell a form by.
    private static final int START = 1_024;

    private static final String READ = "storybot new reads text, Markdown and HTML";

    private final String name;
    private final Form form;
    private final byte[] bytes;
    private final Charset charset;

    private ArticleFile(String name, Form form, byte[] bytes, Charset charset) {
        this.name = name;
        this.form = form;
        this.bytes = bytes;
        this.charset = charset;
    }

    /// @throws CannotMake unless it is a text in one of the forms
    static ArticleFile read(Path path) throws CannotMake {
        Path last = path.getFileName();
        String name = last == null ? path.toString() : last.toString();
        byte[] bytes = bytes(path, name);
        String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
        Optional<String> other = otherForm(start);
        if (other.isPresent()) {
            throw new CannotMake(READ + ", and " + name + " is " + other.get() + " and try again.");
        }
        Form form = Form.of(name, start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start);
        Charset charset = Encoding.of(bytes, form)
                .orElseThrow(() -> new CannotMake(name + " is no text in an encoding that can be told." + " " + READ
                        + ": save it as one of them, in UTF-8, and try again."));
        return new ArticleFile(name, form, bytes, charset);
    }

    private static byte[] bytes(Path path, String name) throws CannotMake {
        if (!Files.isRegularFile(path)) {
            throw new CannotMake("there is no file " + path + ". Name the file of the article.");
        }
        try {
            if (Files.size(path) > LARGEST) {
                throw new CannotMake(name + " is larger than " + LARGEST + " bytes. Make several stories of it.");
            }
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new CannotMake(path + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    /// What a file is that begins as no text does, and how to make one of it.
    private static Optional<String> otherForm(String start) {
        if (start.startsWith("%PDF-")) {
            return Optional.of("a PDF. Save it as text (pdftotext does, or a viewer's \"save as text\") or as HTML");
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return Optional.of("a packed document, as word processors save them. Save it as plain text or HTML");
        }
        if (start.startsWith("{\\rtf")) {
            return Optional.of("rich text. Save it as plain text or HTML");
        }
        boolean archive = start.startsWith("bplist") || start.contains("Content-Type: multipart/related");
        return archive
                ? Optional.of("a web archive. Save the page as \"HTML only\" or \"page source\"")
                : Optional.empty();
    }

    /// Of the file, without its folder.
    String name() {
        return name;
    }

    Form form() {
        return form;
    }

    /// How it is encoded.
    Charset charset() {
        return charset;
    }

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /// The text, a byte order mark left out.
    String text() {
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// The bytes where they are UTF-8, else the same text in UTF-8.
    byte[] inUtf8() {
        return isUtf8() ? bytes : text().getBytes(StandardCharsets.UTF_8);
    }
}
