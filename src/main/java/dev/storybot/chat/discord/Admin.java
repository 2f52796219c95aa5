package dev.storybot.chat.discord;

import dev.storybot.chat.ChannelRules;
import dev.storybot.chat.ChannelRules.Rule;
import dev.storybot.chat.discord.Acknowledgement.Way;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/// `/storybot`: those who manage a server settle where the bot answers. Discord itself holds everybody else off.
final class Admin {

    private final Desk desk;
    private final Lateness lateness;

    Admin(Desk desk, Lateness lateness) {
        this.desk = desk;
        this.lateness = lateness;
    }

    void settled(SlashCommandInteractionEvent event) {
        Acknowledgement outlet = new Acknowledgement(event, Way.PRIVATE, lateness);
        String language = Interactions.language(event);
        desk.attempt(language, outlet, () -> {
            Place place = Interactions.place(event);
            OptionMapping option = event.getOption(Declarations.CHANNEL);
            String channel = option == null
                    ? place.channel()
                    : place.server() + "/" + option.getAsChannel().getId();
            outlet.send(Typesetter.sentence(settled(event.getFullCommandName(), place.server(), channel, language)));
        });
    }

    private String settled(String command, String server, String channel, String language) {
        ChannelRules rules = desk.house().rules();
        return switch (command.substring(command.indexOf(' ') + 1)) {
            case "channels allow" -> rule(Rule.ALLOWED, "admin.allowed", server, channel, language);
            case "channels deny" -> rule(Rule.DENIED, "admin.denied", server, channel, language);
            case "channels reset" -> kept(rules.reset(server), say("admin.reset", language), language);
            case "threads on" -> kept(rules.answerInThreads(server, true), say("admin.threads-on", language), language);
            case "threads off" ->
                kept(rules.answerInThreads(server, false), say("admin.threads-off", language), language);
            default -> list(server, language);
        };
    }

    private String rule(Rule rule, String key, String server, String channel, String language) {
        boolean isKept = desk.house().rules().set(server, channel, rule);
        return kept(isKept, say(key, language, "channel", mention(channel)), language);
    }

    private String kept(boolean isKept, String said, String language) {
        return isKept ? said : said + "\n" + Markdown.small(say("admin.forgotten", language));
    }

    private String list(String server, String language) {
        ChannelRules rules = desk.house().rules();
        String threads = rules.answersInThreads(server) ? "admin.threads-on" : "admin.threads-off";
        Stream<String> channels = rules.rules(server).isEmpty()
                ? Stream.of(say("admin.anywhere", language))
                : Stream.of(
                        channels(server, Rule.ALLOWED, "admin.list.allowed", language),
                        channels(server, Rule.DENIED, "admin.list.denied", language));
        return Stream.concat(channels, Stream.of(say(threads, language)))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String channels(String server, Rule rule, String key, String language) {
        String channels = desk.house().rules().channels(server, rule).stream()
                .map(Admin::mention)
                .collect(Collectors.joining(" "));
        return channels.isEmpty() ? "" : say(key, language, "channels", channels);
    }

    private static String mention(String channel) {
        return Markdown.channel(channel.substring(channel.lastIndexOf('/') + 1));
    }

    private String say(String key, String language, Object... with) {
        return desk.partner().sentence(key, language, with);
    }
}
