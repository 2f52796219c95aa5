package dev.storybot;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// Says which build this is.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {build()};
    }

    /// The program's name with its version.
    static String build() {
        Properties build = new Properties();
        try (InputStream stream = Version.class.getResourceAsStream("build.properties")) {
            if (stream != null) {
                build.load(stream);
            }
        } catch (IOException unreadable) {
            // then it is an unknown build
        }
        return "storybot " + build.getProperty("version", "of an unknown build");
    }
}
