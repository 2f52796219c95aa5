import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Names the classes that are left out of the image's Java, for jlink's `--exclude-resources`: a bot in a container opens no
/// window, plays no sound, prints nothing and reads no XML, but pictures need the modules that these are part of. The first
/// class of each package stays, because a module must have the packages that it says it has.
void main() throws IOException {
    Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
    List<String> unused = List.of(
            "/java.desktop/javax/swing/",
            "/java.desktop/sun/swing/",
            "/java.desktop/com/sun/java/swing/",
            "/java.desktop/javax/sound/",
            "/java.desktop/com/sun/media/sound/",
            "/java.desktop/javax/print/",
            "/java.desktop/sun/print/",
            "/java.desktop/sun/awt/X11/",
            "/java.xml/com/sun/org/apache/");
    Set<Path> kept = new HashSet<>();
    try (Stream<Path> classes = Stream.concat(
            Files.walk(modules.resolve("java.desktop")), Files.walk(modules.resolve("java.xml")))) {
        classes.filter(file -> file.toString().endsWith(".class"))
                .sorted()
                .map(file -> "/" + modules.relativize(file))
                .filter(name -> unused.stream().anyMatch(name::startsWith))
                .filter(name -> !kept.add(Path.of(name).getParent()))
                .forEach(IO::println);
    }
}
