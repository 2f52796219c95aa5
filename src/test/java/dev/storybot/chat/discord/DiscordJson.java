package dev.storybot.chat.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Discord's objects as its gateway and its API send them, with all that the client insists on.
final class DiscordJson {

    static final ObjectMapper MAPPER = new ObjectMapper();

    static final String BOT = "1000";
    static final String ADA = "2001";
    static final String BEN = "2002";
    private static final String OWNER = "2999";

    /// Servers of the first and of the second of two shards.
    static final String GUILD = "200";

    static final String FAR_GUILD = String.valueOf((1L << 22) + 200);

    /// Channels of a server: an ordinary one, another one, and such in which the bot may not do everything.
    static final String GENERAL = "300";

    static final String NEWS = "301";
    static final String MUTE = "310";
    static final String THREADLESS = "311";
    static final String FORGETFUL = "312";
    static final String THREAD = "320";
    static final String FAR_GENERAL = "400";

    /// The direct messages of Ada with the bot.
    static final String DIRECT = "500";

    private static final String MODERATOR = "250";

    private static final long VIEW_AND_SEND = 1L << 10 | 1L << 11 | 1L << 15 | 1L << 16 | 1L << 35 | 1L << 38;
    private static final String ALL = String.valueOf(VIEW_AND_SEND);

    private DiscordJson() {}

    static ObjectNode read(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(json, wrong);
        }
    }

    /// @param url of the gateway, for resuming
    static ObjectNode ready(String url, String session, String[] guilds) {
        String unavailable = Arrays.stream(guilds)
                .map("{\"id\":\"%s\",\"unavailable\":true}"::formatted)
                .collect(Collectors.joining(","));
        return read("""
            {"v":10,"user":%s,"guilds":[%s],"private_channels":[],"session_id":"%s","resume_gateway_url":"%s",
             "application":{"id":"%s","flags":0}}\
            """.formatted(bot(), unavailable, session, url, BOT));
    }

    static String bot() {
        return """
            {"id":"%s","username":"Storybot","discriminator":"0","global_name":null,"avatar":null,"bot":true,
             "verified":true,"mfa_enabled":false,"flags":0}\
            """.formatted(BOT);
    }

    static String user(String id) {
        String name = id.equals(ADA) ? "Ada" : "Ben";
        return """
            {"id":"%s","username":"%s","discriminator":"0","global_name":"%s","avatar":null,"bot":false,
             "public_flags":0}\
            """.formatted(id, name.toLowerCase(java.util.Locale.ROOT), name);
    }

    static ObjectNode guild(String id) {
        boolean isFar = id.equals(FAR_GUILD);
        String channels = isFar
                ? channel(FAR_GENERAL, "general", "")
                : String.join(
                        ",",
                        channel(GENERAL, "general", ""),
                        channel(NEWS, "news", ""),
                        channel(MUTE, "mute", denied(1L << 11)),
                        channel(THREADLESS, "threadless", denied(1L << 35)),
                        channel(FORGETFUL, "forgetful", denied(1L << 16)));
        return read("""
            {"id":"%s","name":"The press","owner_id":"%s","afk_timeout":300,"preferred_locale":"en-US","features":[],
             "member_count":3,"large":false,"unavailable":false,"joined_at":"2024-01-01T00:00:00+00:00",
             "roles":[{"id":"%s","name":"@everyone","permissions":"%s","position":0,"color":0,"hoist":false,
               "managed":false,"mentionable":false,"flags":0,
               "colors":{"primary_color":0,"secondary_color":null,"tertiary_color":null}},
              {"id":"%s","name":"moderators","permissions":"%s","position":1,"color":0,"hoist":false,"managed":false,
               "mentionable":false,"flags":0,
               "colors":{"primary_color":0,"secondary_color":null,"tertiary_color":null}}],
             "channels":[%s],"threads":[%s],"guild_scheduled_events":[],"emojis":[],"voice_states":[],
             "premium_progress_bar_enabled":false,
             "members":[%s]}\
            """.formatted(
                        id,
                        OWNER,
                        id,
                        ALL,
                        MODERATOR,
                        Whereabouts.MANAGE_MESSAGES,
                        channels,
                        isFar ? "" : thread(THREAD, GENERAL),
                        member(bot(), ALL)));
    }

    private static String denied(long permission) {
        return "{\"id\":\"%s\",\"type\":1,\"allow\":\"0\",\"deny\":\"%d\"}".formatted(BOT, permission);
    }

    private static String channel(String id, String name, String overwrites) {
        return """
            {"id":"%s","type":0,"name":"%s","position":0,"permission_overwrites":[%s],"nsfw":false,"flags":0,
             "rate_limit_per_user":0,"permissions":"%s"}\
            """.formatted(id, name, overwrites, ALL);
    }

    static String thread(String id, String parent) {
        return """
            {"id":"%s","type":11,"name":"a thread","guild_id":"%s","parent_id":"%s","owner_id":"%s","message_count":0,
             "member_count":1,"rate_limit_per_user":0,"flags":0,"permissions":"%s","thread_metadata":{"archived":false,
             "auto_archive_duration":1440,"archive_timestamp":"2024-09-30T00:00:00+00:00","locked":false}}\
            """.formatted(id, GUILD, parent, BOT, ALL);
    }

    static String member(String user, String permissions) {
        return """
            {"user":%s,"roles":[%s],"joined_at":"2024-01-01T00:00:00+00:00","deaf":false,"mute":false,"flags":0,
             "permissions":"%s"}\
            """.formatted(
                user, permissions.equals(Whereabouts.MANAGE_MESSAGES) ? "\"" + MODERATOR + "\"" : "", permissions);
    }

    static String directChannel() {
        return "{\"id\":\"%s\",\"type\":1,\"last_message_id\":null,\"recipients\":[%s]}".formatted(DIRECT, user(ADA));
    }

    /// What an interaction of any kind has.
    ///
    /// @param type 2 for commands, 3 for components, 4 for completion
    static ObjectNode interaction(String id, int type, Whereabouts at, String data) {
        ObjectNode interaction = read("""
            {"id":"%s","application_id":"%s","type":%d,"token":"token-%s","version":1,"locale":"%s",
             "channel_id":"%s","entitlements":[],"app_permissions":"%s","data":%s}\
            """.formatted(id, BOT, type, id, at.locale(), at.channel(), ALL, data));
        if (at.guild() == null) {
            interaction.set("user", read(user(at.user())));
            interaction.set(
                    "channel", read(at.channel().equals(DIRECT) ? directChannel() : groupChannel(at.channel())));
            interaction.put("context", at.channel().equals(DIRECT) ? 1 : 2);
            interaction.set("authorizing_integration_owners", read("{\"1\":\"%s\"}".formatted(at.user())));
        } else {
            interaction.put("guild_id", at.guild());
            interaction.set(
                    "guild", read("{\"id\":\"%s\",\"locale\":\"en-US\",\"features\":[]}".formatted(at.guild())));
            interaction.put("guild_locale", "en-US");
            interaction.set("member", read(member(user(at.user()), at.permissions())));
            interaction.set(
                    "channel",
                    read(at.channel().equals(THREAD) ? thread(THREAD, GENERAL) : channel(at.channel(), "general", "")));
            interaction.put("context", 0);
            interaction.set("authorizing_integration_owners", read("{\"0\":\"%s\"}".formatted(at.guild())));
        }
        return interaction;
    }

    private static String groupChannel(String id) {
        return "{\"id\":\"%s\",\"type\":3,\"name\":\"friends\",\"icon\":null,\"owner_id\":\"%s\",\"last_message_id\":null,\"recipients\":[]}"
                .formatted(id, BEN);
    }

    /// @param options name and value by turns
    static String command(String name, Object... options) {
        return "{\"id\":\"5000\",\"type\":1,\"name\":\"%s\",\"options\":%s}".formatted(name, options(options));
    }

    static String options(Object... options) {
        return IntStream.range(0, options.length / 2)
                .mapToObj(i -> option((String) options[2 * i], options[2 * i + 1]))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String option(String name, Object value) {
        int type = value instanceof Boolean ? 5 : 3;
        return "{\"name\":\"%s\",\"type\":%d,\"value\":%s}".formatted(name, type, MAPPER.valueToTree(value));
    }

    /// A message as the gateway tells it.
    static ObjectNode message(String id, Whereabouts at, String content, boolean mentionsBot) {
        ObjectNode message = read("""
            {"id":"%s","type":0,"channel_id":"%s","content":%s,"timestamp":"2024-09-30T12:00:00+00:00",
             "edited_timestamp":null,"tts":false,"mention_everyone":false,"mentions":[%s],"mention_roles":[],
             "attachments":[],"embeds":[],"components":[],"pinned":false,"flags":0,"author":%s}\
            """.formatted(
                        id, at.channel(), MAPPER.valueToTree(content), mentionsBot ? bot() : "", user(at.user())));
        if (at.guild() != null) {
            message.put("guild_id", at.guild());
            ObjectNode member = read(member(user(at.user()), at.permissions()));
            member.remove("user");
            message.set("member", member);
        }
        return message;
    }

    /// The bot's own message, as Discord tells it back.
    static ObjectNode posted(String id, String channel, JsonNode sent) {
        ObjectNode posted = read("""
            {"id":"%s","type":0,"channel_id":"%s","content":"","timestamp":"2024-09-30T12:00:01+00:00",
             "edited_timestamp":null,"tts":false,"mention_everyone":false,"mentions":[],"mention_roles":[],
             "attachments":[],"embeds":[],"components":[],"pinned":false,"flags":0,"author":%s}\
            """.formatted(id, channel, bot()));
        for (String field : new String[] {"content", "components", "flags", "nonce"}) {
            if (sent.has(field)) {
                posted.set(field, sent.get(field));
            }
        }
        return posted;
    }
}
