package dev.storybot.chat.slack;

import dev.storybot.chat.ChannelRules.Rule;
import dev.storybot.chat.slack.Delivery.Manner;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where the bot may speak, as the admins of a workspace say with `/storybot channels`.
final class Channels {

    static final String WORD = "channels";

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Parts parts;

    Channels(Parts parts) {
        this.parts = parts;
    }

    /// Does what an admin says, and tells what holds now; tells anybody else that only admins may say it.
    ///
    /// @param typed with mentions of channels as Slack encodes them
    void rule(Origin origin, People.Person person, String typed) {
        String language = person.spoken();
        parts.desk().work(origin, Manner.PRIVATE, language, () -> {
            String told = person.isAdmin()
                    ? ruled(origin, SPACE.split(typed, 3), language)
                    : say("slack.channels.admins", language);
            parts.desk().tell(origin, Manner.PRIVATE, told, language);
        });
    }

    private String ruled(Origin origin, String[] words, String language) {
        String verb = words.length > 1 ? words[1] : "list";
        String named = words.length > 2 ? Heard.channel(words[2]) : origin.channel();
        if (named.isEmpty()) {
            return say("slack.channels.usage", language);
        }
        String place = origin.server() + "/" + named;
        return switch (verb) {
            case "allow" -> kept(parts.rules().set(origin.server(), place, Rule.ALLOWED), origin, language);
            case "deny" -> kept(parts.rules().set(origin.server(), place, Rule.DENIED), origin, language);
            case "reset" -> kept(parts.rules().reset(origin.server()), origin, language);
            case "list" -> listed(origin, language);
            default -> say("slack.channels.usage", language);
        };
    }

    private String kept(boolean isKept, Origin origin, String language) {
        String now = listed(origin, language);
        return isKept ? now : now + "\n" + say("slack.channels.forgotten", language);
    }

    private String listed(Origin origin, String language) {
        Map<String, Rule> rules = parts.rules().rules(origin.server());
        if (rules.isEmpty()) {
            return say("slack.channels.everywhere", language);
        }
        return List.of(Rule.ALLOWED, Rule.DENIED).stream()
                .filter(rules::containsValue)
                .map(rule -> say(
                        rule == Rule.ALLOWED ? "slack.channels.allowed" : "slack.channels.denied",
                        language,
                        "channels",
                        channels(origin.server(), rule)))
                .collect(Collectors.joining("\n"));
    }

    private String channels(String server, Rule rule) {
        return parts.rules().channels(server, rule).stream()
                .map(channel -> channel.substring(channel.lastIndexOf('/') + 1))
                .collect(Collectors.joining(", "));
    }

    private String say(String key, String language, Object... with) {
        return parts.partner().sentence(key, language, with);
    }
}
