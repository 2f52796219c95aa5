package dev.storybot.chat.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storybot.chat.ChannelRules;
import dev.storybot.chat.ChatPlatform.CannotConnect;
import dev.storybot.chat.ChatPlatform.Partner;
import dev.storybot.chat.Cooldown;
import dev.storybot.chat.StandIn;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The bot on the loopback Discord, with people who do things there and wait for what comes of it.
public final class LiveDiscord implements AutoCloseable {

    /// In ms: so that what is sent does not depend on how busy the machine is.
    private static final long NEVER_LATE = 600_000;

    static final Cooldown.Rate OFTEN = new Cooldown.Rate(100_000, 100_000);

    final LoopbackDiscord server;
    final Discord discord;
    final StandIn partner;
    final ChannelRules rules = ChannelRules.inMemory();

    private LiveDiscord(Partner partner, int shards, Cooldown questions, long late) throws CannotConnect {
        this(new LoopbackDiscord(shards), LoopbackDiscord::account, partner, questions, late);
    }

    private LiveDiscord(
            LoopbackDiscord server,
            Function<LoopbackDiscord, Account> account,
            Partner partner,
            Cooldown questions,
            long late)
            throws CannotConnect {
        this.server = server;
        this.partner = new StandIn(partner);
        Cooldown hints = new Cooldown(OFTEN, OFTEN, InstantSource.system());
        this.discord =
                new Discord(account.apply(server), new House(rules, questions, hints, InstantSource.system()), late);
        discord.start(this.partner);
        server.await(sent -> sent.method().equals("PUT"));
        server.awaitGateway(gateway -> gateway.identified().size() == gateway.shards());
    }

    public static LiveDiscord with(Partner partner) throws CannotConnect {
        return with(partner, 1);
    }

    static LiveDiscord with(Partner partner, int shards) throws CannotConnect {
        return new LiveDiscord(partner, shards, new Cooldown(OFTEN, OFTEN, InstantSource.system()), NEVER_LATE);
    }

    /// Logged in otherwise than usual.
    static LiveDiscord as(Function<LoopbackDiscord, Account> account, Partner partner) throws CannotConnect {
        Cooldown questions = new Cooldown(OFTEN, OFTEN, InstantSource.system());
        return new LiveDiscord(new LoopbackDiscord(1), account, partner, questions, NEVER_LATE);
    }

    /// Everything that takes a moment is late.
    static LiveDiscord impatient(Partner partner) throws CannotConnect {
        return new LiveDiscord(partner, 1, new Cooldown(OFTEN, OFTEN, InstantSource.system()), 1);
    }

    static LiveDiscord hurried(Partner partner, Cooldown.Rate rate) throws CannotConnect {
        return new LiveDiscord(partner, 1, new Cooldown(rate, OFTEN, InstantSource.system()), NEVER_LATE);
    }

    /// Forgets what was sent, for the next test.
    void forget() {
        server.forget();
        partner.noticed.clear();
        partner.asked.clear();
        partner.rated.clear();
    }

    private static int shard(Whereabouts at) {
        return DiscordJson.FAR_GUILD.equals(at.guild()) ? 1 : 0;
    }

    /// Tells of an interaction and does not wait.
    ///
    /// @return its id
    String tell(int type, Whereabouts at, String data) {
        String id = server.newId();
        server.gateway().tell(shard(at), "INTERACTION_CREATE", DiscordJson.interaction(id, type, at, data));
        return id;
    }

    Outgoing responseTo(String id) {
        return server.await(sent -> sent.isCallback() && sent.interaction().equals(id));
    }

    /// @param options names and values by turns
    Outgoing slash(Whereabouts at, String name, Object... options) {
        return responseTo(tell(2, at, DiscordJson.command(name, options)));
    }

    /// A command of those who manage the server.
    Outgoing admin(Whereabouts at, String group, String sub) {
        return responseTo(tell(
                2,
                at,
                "{\"id\":\"5001\",\"type\":1,\"name\":\"storybot\",\"options\":[{\"name\":\"%s\",\"type\":2,\"options\":[{\"name\":\"%s\",\"type\":1,\"options\":[]}]}]}"
                        .formatted(group, sub)));
    }

    Outgoing completes(Whereabouts at, String command, String option, String typed) {
        String data =
                "{\"id\":\"5000\",\"type\":1,\"name\":\"%s\",\"options\":[{\"name\":\"%s\",\"type\":3,\"value\":\"%s\",\"focused\":true}]}"
                        .formatted(command, option, typed);
        return responseTo(tell(4, at, data));
    }

    /// The action on a message.
    Outgoing checks(Whereabouts at, String words) {
        ObjectNode message = DiscordJson.message("7001", at.by(DiscordJson.BEN), words, false);
        String data =
                "{\"id\":\"5002\",\"type\":3,\"name\":\"Check against the story\",\"target_id\":\"7001\",\"resolved\":{\"messages\":{\"7001\":%s}}}"
                        .formatted(message);
        return responseTo(tell(2, at, data));
    }

    /// Presses a button below a message of the bot.
    Outgoing press(Whereabouts at, Outgoing message, String label) {
        return pressId(at, message, message.button(label));
    }

    Outgoing pressId(Whereabouts at, Outgoing message, String id) {
        return component(at, message, "{\"component_type\":2,\"custom_id\":%s}".formatted(quoted(id)));
    }

    Outgoing choose(Whereabouts at, Outgoing message, String value) {
        return component(
                at, message, "{\"component_type\":3,\"custom_id\":\"menu\",\"values\":[%s]}".formatted(quoted(value)));
    }

    private Outgoing component(Whereabouts at, Outgoing message, String data) {
        String id = server.newId();
        ObjectNode interaction = DiscordJson.interaction(id, 3, at, data);
        interaction.set("message", DiscordJson.posted("7002", at.channel(), message.message()));
        server.gateway().tell(shard(at), "INTERACTION_CREATE", interaction);
        return responseTo(id);
    }

    private static String quoted(String text) {
        return DiscordJson.MAPPER.valueToTree(text).toString();
    }

    /// Somebody writes a message; gives what the bot posts, wherever.
    Outgoing says(Whereabouts at, String content) {
        int before = posted().size();
        write(server.newId(), at, content);
        return server.await(LiveDiscord::isPost, before + 1).getLast();
    }

    void write(String id, Whereabouts at, String content) {
        boolean mentions = content.contains("<@" + DiscordJson.BOT + ">");
        server.gateway().tell(shard(at), "MESSAGE_CREATE", DiscordJson.message(id, at, content, mentions));
    }

    List<Outgoing> posted() {
        return server.sent().stream().filter(LiveDiscord::isPost).toList();
    }

    static boolean isPost(Outgoing sent) {
        return sent.path().startsWith("channels/") && sent.path().endsWith("/messages");
    }

    /// A message and all its further pages, as somebody reads who turns them.
    List<Outgoing> pages(Whereabouts at, Outgoing first) {
        List<Outgoing> pages = new ArrayList<>(List.of(first));
        while (pages.getLast().hasButton("More")) {
            pages.add(press(at, pages.getLast(), "More"));
        }
        return pages;
    }

    @Override
    public void close() {
        discord.stop();
        server.close();
    }
}
