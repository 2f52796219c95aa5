package dev.storybot.chat.discord;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells Discord the commands: all in one call, and only where it has others. Discord takes 200 new ones a day.
final class Registration {

    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

    private final List<CommandData> declared;

    Registration(List<CommandData> declared) {
        this.declared = declared;
    }

    /// Registers the commands if they differ from those that Discord has. Where that fails, the old ones stay, and those
    /// who run the bot are told; questions can be asked all the same.
    void register(JDA discord) {
        try {
            List<CommandData> there = discord.retrieveCommands(true).complete().stream()
                    .map(CommandData::fromCommand)
                    .toList();
            if (!comparable(there).equals(comparable(declared))) {
                List<Command> registered =
                        discord.updateCommands().addCommands(declared).complete();
                LOG.info("{} commands are registered with Discord", registered.size());
            }
        } catch (ErrorResponseException refused) {
            LOG.error(
                    "Discord does not take the commands ({} {}); they stay as they are there",
                    refused.getErrorCode(),
                    refused.getMeaning());
        }
    }

    /// What of each command makes a difference, in an order of its own.
    private static Map<String, Object> comparable(List<CommandData> commands) {
        Map<String, Object> all = new TreeMap<>();
        commands.forEach(
                command -> all.put(command.getType() + "/" + command.getName(), comparable((Object) command.toData())));
        return all;
    }

    private static Object comparable(Object json) {
        return switch (json) {
            case DataObject object -> comparable((Object) object.toMap());
            case DataArray array -> comparable((Object) array.toList());
            case Map<?, ?> map -> {
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((key, value) -> {
                    if (value != null && !isNothing(value)) {
                        sorted.put(String.valueOf(key), comparable(value));
                    }
                });
                yield sorted;
            }
            case List<?> list ->
                list.stream().map(each -> comparable((Object) each)).toList();
            default -> String.valueOf(json);
        };
    }

    /// What is the same as nothing: Discord leaves it out, or adds it.
    private static boolean isNothing(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.isEmpty();
            case List<?> list -> list.isEmpty();
            default -> Boolean.FALSE.equals(value);
        };
    }
}
