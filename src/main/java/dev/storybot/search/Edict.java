package dev.storybot.search;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// A Japanese-English dictionary file in the format EDICT, in EUC-JP as its authors publish it, plain or packed by gzip:
///
/// ```
/// line := headword [ " [" reading "]" ] " /" gloss "/" gloss … "/(P)/"
/// ```
/// `(P)` marks a common word; other brackets hold grammar and remarks.
///
/// @see <a href="http://www.edrdg.org/wiki/index.php/EDICT">the project of the dictionary</a>
final class Edict {

    private static final Charset EUC_JP = Charset.forName("EUC-JP");
    private static final Pattern REMARKS = Pattern.compile("\\([^)]*\\)");
    private static final String COMMON = "(P)";

    /// @param glosses in the order of the file, never blank
    record Entry(String headword, List<String> glosses, boolean common) {}

    private Edict() {}

    /// The entries of `file`, read as they are asked for; to be closed.
    static Stream<Entry> entries(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, EUC_JP));
        return lines.lines()
                .onClose(() -> close(lines))
                .filter(line -> line.indexOf(" /") > 0)
                .map(Edict::entry);
    }

    private static void close(BufferedReader lines) {
        try {
            lines.close();
        } catch (IOException ignored) {
            // it was read only
        }
    }

    private static Entry entry(String line) {
        int slash = line.indexOf(" /");
        int space = line.indexOf(' ');
        List<String> glosses = new ArrayList<>();
        for (String part : line.substring(slash + 2).split("/", -1)) {
            String gloss = REMARKS.matcher(part).replaceAll(" ").strip();
            if (!gloss.isEmpty() && !gloss.startsWith("EntL")) {
                glosses.add(gloss);
            }
        }
        return new Entry(line.substring(0, space), glosses, line.contains(COMMON));
    }
}
