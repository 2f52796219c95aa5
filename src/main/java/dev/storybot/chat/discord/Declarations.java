package dev.storybot.chat.discord;

import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Incoming.Command;
import dev.storybot.chat.Incoming.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/// The commands as Discord is told them: names and descriptions in every language of the wording, where they can be used
/// and by whom.
final class Declarations {

    /// The option of every command that makes the answer private.
    static final String PRIVATE = "private";

    /// The command of those who manage a server.
    static final String ADMIN = "storybot";

    static final String CHANNEL = "channel";

    /// Where the bot can be installed and used: everywhere.
    private static final Set<IntegrationType> INSTALLED = EnumSet.allOf(IntegrationType.class);

    private static final Set<InteractionContextType> CONTEXTS = EnumSet.of(
            InteractionContextType.GUILD, InteractionContextType.BOT_DM, InteractionContextType.PRIVATE_CHANNEL);

    private static final Set<ChannelType> CHANNELS = EnumSet.of(
            ChannelType.TEXT,
            ChannelType.NEWS,
            ChannelType.FORUM,
            ChannelType.MEDIA,
            ChannelType.VOICE,
            ChannelType.STAGE);

    private final ChatPlatform.Partner partner;

    Declarations(ChatPlatform.Partner partner) {
        this.partner = partner;
    }

    List<CommandData> all() {
        List<CommandData> all = new ArrayList<>();
        Arrays.stream(Command.values()).map(this::command).forEach(all::add);
        all.add(check());
        all.add(admin());
        return all;
    }

    /// The action on a message.
    private CommandData check() {
        return Commands.message(said("action.check"))
                .setNameLocalizations(localised("action.check"))
                .setIntegrationTypes(INSTALLED)
                .setContexts(CONTEXTS);
    }

    private CommandData command(Command command) {
        Stream<OptionData> options = command.options().stream().map(this::option);
        OptionData onlyMe = described(new OptionData(OptionType.BOOLEAN, PRIVATE, said("option.private")), PRIVATE);
        return slash(command.word(), "command." + command.word())
                .addOptions(Stream.concat(options, Stream.of(onlyMe)).toList())
                .setNameLocalizations(localised("name." + command.word()))
                .setIntegrationTypes(INSTALLED)
                .setContexts(CONTEXTS);
    }

    private SlashCommandData slash(String name, String description) {
        return Commands.slash(name, said(description)).setDescriptionLocalizations(localised(description));
    }

    private OptionData option(Option option) {
        OptionData declared =
                new OptionData(OptionType.STRING, option.name(), said("option." + option.name()), option.required());
        return described(declared.setAutoComplete(option.suggests()), option.name());
    }

    private OptionData described(OptionData option, String name) {
        return option.setNameLocalizations(localised("name." + name))
                .setDescriptionLocalizations(localised("option." + name));
    }

    private CommandData admin() {
        SubcommandGroupData channels = group("channels")
                .addSubcommands(
                        sub("channels", "allow").addOptions(channel()),
                        sub("channels", "deny").addOptions(channel()),
                        sub("channels", "reset"),
                        sub("channels", "list"));
        SubcommandGroupData threads = group("threads").addSubcommands(sub("threads", "on"), sub("threads", "off"));
        return slash(ADMIN, "admin.does")
                .addSubcommandGroups(channels, threads)
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
                .setContexts(InteractionContextType.GUILD);
    }

    private SubcommandGroupData group(String name) {
        return new SubcommandGroupData(name, said("admin." + name))
                .setNameLocalizations(localised("name." + name))
                .setDescriptionLocalizations(localised("admin." + name));
    }

    private SubcommandData sub(String group, String name) {
        String does = "admin." + group + "." + name;
        return new SubcommandData(name, said(does))
                .setNameLocalizations(localised("name." + name))
                .setDescriptionLocalizations(localised(does));
    }

    private OptionData channel() {
        return new OptionData(OptionType.CHANNEL, CHANNEL, said("admin.channel"))
                .setChannelTypes(CHANNELS)
                .setNameLocalizations(localised("name.channel"))
                .setDescriptionLocalizations(localised("admin.channel"));
    }

    private String said(String key) {
        return partner.sentence(key, "en");
    }

    private Map<DiscordLocale, String> localised(String key) {
        return Locales.WORDED.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, worded -> partner.sentence(key, worded.getValue())));
    }
}
