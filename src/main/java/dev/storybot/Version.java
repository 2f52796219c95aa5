package dev.storybot;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// Says which build this is: the version, and of which sources the running classes are.
///
/// A cache of classes that was made for another build can bring that build's classes back without a word (JDK-8377932).
/// So the classes know their build, and so does the file that they should have come from.
final class Version implements IVersionProvider {

    /// Digits of the hash that are shown: enough to tell builds apart.
    private static final int SHOWN = 12;

    @Override
    public String[] getVersion() {
        return new String[] {build()};
    }

    /// The program's name with its version and build.
    static String build() {
        return "storybot " + ofProgram().getProperty("version", "of an unknown version") + " (build "
                + shown(BuildId.ofClasses()) + ")";
    }

    /// Throws where the classes that run are not those of the program's file.
    static void mustBeOfOneBuild() throws CannotDo {
        mustBeOfOneBuild(BuildId.ofClasses(), ofProgram().getProperty("build", ""));
    }

    static void mustBeOfOneBuild(String classes, String program) throws CannotDo {
        // where Maven has not put the hashes in their places, there is nothing to compare
        if (program.length() == classes.length() && !program.equals(classes)) {
            throw new CannotDo("classes of build " + shown(classes) + " run in the place of build " + shown(program)
                    + ": a cache of classes is older than the program. Make the cache again, or start Java with"
                    + " -XX:AOTMode=off.");
        }
    }

    private static Properties ofProgram() {
        Properties build = new Properties();
        try (InputStream stream = Version.class.getResourceAsStream("build.properties")) {
            if (stream != null) {
                build.load(stream);
            }
        } catch (IOException unreadable) {
            // then it is unknown
        }
        return build;
    }

    private static String shown(String hash) {
        return hash.substring(0, Math.min(SHOWN, hash.length()));
    }
}
