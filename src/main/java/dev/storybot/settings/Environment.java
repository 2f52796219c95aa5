package dev.storybot.settings;

import dev.storybot.story.Nearest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The variables of an environment, read as what they are to be. What one is not becomes a problem, and it then counts as
/// not set; so does one that is set to nothing.
final class Environment {

    /// Of a port of TCP.
    private static final int LAST_PORT = 65_535;

    private final Map<String, String> values;
    private final Problems problems;

    Environment(Map<String, String> values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    boolean isSet(Variable variable) {
        return text(variable.variable()).isPresent();
    }

    Optional<String> text(Variable variable) {
        return text(variable.variable())
                .or(() -> Optional.of(variable.otherwise()).filter(value -> !value.isEmpty()));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /// From the variable, or from the file that the one beside it names.
    Optional<Secret> secret(Variable variable) {
        Optional<String> direct = text(variable.variable());
        Optional<String> file = text(variable.file());
        if (direct.isPresent() && file.isPresent()) {
            problems.add(variable.variable() + " and " + variable.file() + " are both set. Unset one of them.");
        }
        Optional<String> value = direct.or(() -> file.flatMap(path -> firstLine(variable.file(), path)));
        if (value.filter(text -> text.chars().anyMatch(Character::isWhitespace)).isPresent()) {
            problems.add(variable, value.get(), "which has a space in it");
            return Optional.empty();
        }
        return value.map(Secret::new);
    }

    private Optional<String> firstLine(String name, String path) {
        String remedy = ". Name a file with the secret in it, or leave " + name + " unset.";
        try {
            String text = Files.readString(Path.of(path)).strip();
            if (text.isEmpty()) {
                problems.add(name + " is \"" + path + "\", which is empty" + remedy);
            }
            return Optional.of(text).filter(value -> !value.isEmpty());
        } catch (IOException | InvalidPathException unreadable) {
            problems.add(name + " is \"" + path + "\", which cannot be read" + remedy);
            return Optional.empty();
        }
    }

    Optional<Path> path(Variable variable) {
        return text(variable).flatMap(value -> {
            try {
                return Optional.of(Path.of(value));
            } catch (InvalidPathException invalid) {
                problems.add(variable, value, "which is no path");
                return Optional.empty();
            }
        });
    }

    /// A path that is a folder where it is anything at all.
    Optional<Path> folder(Variable variable) {
        return path(variable).filter(path -> {
            boolean fits = !Files.exists(path) || Files.isDirectory(path);
            if (!fits) {
                problems.add(variable, path.toString(), "which is no folder");
            }
            return fits;
        });
    }

    Optional<Integer> number(Variable variable, int least, int most) {
        return text(variable).flatMap(value -> {
            Optional<Integer> number = number(value).filter(n -> n >= least && n <= most);
            if (number.isEmpty()) {
                problems.add(variable, value, "which is no number from " + least + " to " + most);
            }
            return number;
        });
    }

    int port(Variable variable) {
        return number(variable, 0, LAST_PORT).orElseGet(() -> Integer.parseInt(variable.otherwise()));
    }

    private static Optional<Integer> number(String value) {
        try {
            return Optional.of(Integer.parseInt(value));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /// One of a few words.
    <E extends Enum<E>> E word(Variable variable, Class<E> words) {
        String value = text(variable).orElseThrow();
        return word(value, words).orElseGet(() -> {
            problems.add(variable, value, "which is none of them");
            return word(variable.otherwise(), words).orElseThrow();
        });
    }

    private static <E extends Enum<E>> Optional<E> word(String value, Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// The address of a server, which is made to end in a slash.
    ///
    /// @param schemes such as `https`
    Optional<URI> url(Variable variable, List<String> schemes) {
        return text(variable).flatMap(value -> {
            try {
                URI url = new URI(value.endsWith("/") ? value : value + "/");
                if (url.getHost() != null && schemes.contains(url.getScheme())) {
                    return Optional.of(url);
                }
                problems.add(variable, value, "which is no such address");
            } catch (URISyntaxException invalid) {
                problems.add(variable, value, "which is no address");
            }
            return Optional.empty();
        });
    }

    /// The address that a server of ours listens on.
    InetAddress address(Variable variable) {
        return text(variable)
                .flatMap(value -> {
                    try {
                        return Optional.of(InetAddress.ofLiteral(value));
                    } catch (IllegalArgumentException noLiteral) {
                        return resolved(variable, value);
                    }
                })
                .orElseGet(InetAddress::getLoopbackAddress);
    }

    private Optional<InetAddress> resolved(Variable variable, String value) {
        try {
            return Optional.of(InetAddress.getByName(value));
        } catch (UnknownHostException unknown) {
            problems.add(variable, value, "which is no address");
            return Optional.empty();
        }
    }

    /// Points out what looks like a variable of the bot, and is none.
    void remarkUnknown() {
        List<String> known = Variable.known();
        for (String name : new TreeSet<>(values.keySet())) {
            if (name.startsWith(Variable.PREFIX) && !known.contains(name)) {
                problems.remark(name + " is no setting of Storybot."
                        + Nearest.to(name, known)
                                .map(near -> " Is " + near + " meant?")
                                .orElse(""));
            }
        }
    }
}
