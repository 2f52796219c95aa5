package dev.storybot.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storybot.doctor.Site.Told;
import dev.storybot.doctor.Site.Unreachable;
import dev.storybot.settings.Settings;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Asks Discord what it knows of the bot (REST API, version 10).
public final class DiscordCheckup {

    private static final String PORTAL = "https://discord.com/developers/applications";

    /// What the bot must be allowed to do on a server, by bits of the API's permissions.
    private static final Map<String, Long> PERMISSIONS = permissions();

    /// Bit of all that there are.
    private static final long ADMINISTRATOR = 1L << 3;

    private final Settings.Discord settings;
    private final Set<String> commands;
    private final Site site;
    private final String authorization;

    /// @param commands names that are to be registered
    public DiscordCheckup(Settings.Discord settings, Set<String> commands, HttpClient client, InstantSource clock) {
        this.settings = settings;
        this.commands = commands;
        this.site = new Site(client, settings.apiUrl(), clock);
        this.authorization = "Bot " + settings.token().reveal();
    }

    private static Map<String, Long> permissions() {
        Map<String, Long> all = new LinkedHashMap<>();
        all.put("View Channels", 1L << 10);
        all.put("Send Messages", 1L << 11);
        all.put("Send Messages in Threads", 1L << 38);
        all.put("Create Public Threads", 1L << 35);
        all.put("Attach Files", 1L << 15);
        all.put("Read Message History", 1L << 16);
        return all;
    }

    /// The bits of all permissions that the bot asks for.
    static long permissionBits() {
        return PERMISSIONS.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Where somebody adds the bot to a server, with exactly the permissions that it needs.
    static String invitation(String application) {
        return "https://discord.com/oauth2/authorize?client_id=" + application
                + "&scope=bot+applications.commands&permissions=" + permissionBits();
    }

    /// What was found, in the order in which it is to be mended.
    public List<Finding> findings() {
        return switch (site.get("users/@me", authorization)) {
            case Unreachable no -> List.of(unreachable(no));
            case Told told
            when told.status() == 401 ->
                List.of(Finding.wrong(
                        "Discord token",
                        "Discord refuses the token.",
                        "On " + PORTAL + ", open the application, then Bot, press Reset Token, and set"
                                + " STORYBOT_DISCORD_TOKEN to the new one."));
            case Told told when told.status() != 200 -> List.of(odd("Discord token", told));
            case Told told -> accepted(told);
        };
    }

    private Finding unreachable(Unreachable no) {
        return Finding.wrong(
                "Discord token",
                "Discord cannot be reached at " + settings.apiUrl() + " (" + no.why() + ").",
                "Let this machine reach that address, or set STORYBOT_DISCORD_API_URL to another.");
    }

    private static Finding odd(String check, Told told) {
        return Finding.wrong(check, "Discord answers " + told.status() + ".", "Try again in a few minutes.");
    }

    private List<Finding> accepted(Told me) {
        List<Finding> all = new ArrayList<>();
        all.add(Finding.well(
                "Discord token",
                "Discord knows the bot as " + me.body().path("username").asText() + "."));
        ClockCheck.of("Discord", me.behind()).ifPresent(all::add);
        if (site.get("applications/@me", authorization) instanceof Told told && told.status() == 200) {
            String application = told.body().path("id").asText();
            all.addAll(application(told.body()));
            all.add(registered(application));
            all.add(servers(application));
        }
        all.add(gateway());
        return all;
    }

    private static List<Finding> application(JsonNode application) {
        List<Finding> all = new ArrayList<>();
        all.add(Finding.well("Discord intents", "None is needed that has to be allowed."));
        String endpoint = application.path("interactions_endpoint_url").asText("");
        if (!endpoint.isEmpty() && !endpoint.equals("null")) {
            all.add(Finding.wrong(
                    "Discord interactions",
                    "Discord sends commands and buttons to an address of HTTP, and not to the bot.",
                    "On " + PORTAL + ", open the application, then General Information, and empty Interactions Endpoint"
                            + " URL."));
        }
        if (application.path("bot_require_code_grant").asBoolean()) {
            all.add(Finding.wrong(
                    "Discord invitation",
                    "The application requires a code grant, so nobody can add the bot by a link.",
                    "On " + PORTAL + ", open the application, then Bot, and switch off Requires OAuth2 Code Grant."));
        }
        return all;
    }

    private Finding registered(String application) {
        return switch (site.get("applications/" + application + "/commands", authorization)) {
            case Told told
            when told.status() == 200 -> {
                Set<String> missing = new TreeSet<>(commands);
                told.body()
                        .forEach(command -> missing.remove(command.path("name").asText()));
                yield missing.isEmpty()
                        ? Finding.well("Discord commands", "All " + commands.size() + " are registered.")
                        : Finding.note(
                                "Discord commands",
                                "Not registered yet: /" + String.join(", /", missing) + ".",
                                "Start the bot: it registers them when it connects.");
            }
            case Told told
            when told.status() == 403 ->
                Finding.wrong(
                        "Discord commands",
                        "Discord does not let the bot see its commands.",
                        "Add it to the server again: " + invitation(application));
            case Told told -> odd("Discord commands", told);
            case Unreachable no -> unreachable(no);
        };
    }

    private Finding servers(String application) {
        String check = "Discord servers";
        if (!(site.get("users/@me/guilds", authorization) instanceof Told told) || told.status() != 200) {
            return Finding.note(check, "Discord does not say on which servers the bot is.", "");
        }
        String remedy = "Open " + invitation(application);
        if (told.body().isEmpty()) {
            return Finding.note(check, "The bot is on no server yet.", remedy);
        }
        List<String> lacking = new ArrayList<>();
        for (JsonNode server : told.body()) {
            List<String> names = lacking(server.path("permissions").asLong());
            if (!names.isEmpty()) {
                lacking.add(server.path("name").asText() + " (" + String.join(", ", names) + ")");
            }
        }
        return lacking.isEmpty()
                ? Finding.well(
                        check,
                        "The bot is on " + told.body().size() + ", with every permission. To add it" + " elsewhere: "
                                + invitation(application))
                : Finding.wrong(
                        check,
                        "Permissions are missing on " + String.join("; ", lacking) + ".",
                        remedy + " or give them to the bot's role in the server's settings.");
    }

    private static List<String> lacking(long has) {
        return (has & ADMINISTRATOR) != 0
                ? List.of()
                : PERMISSIONS.entrySet().stream()
                        .filter(one -> (has & one.getValue()) == 0)
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private Finding gateway() {
        String check = "Discord gateway";
        return switch (site.get("gateway/bot", authorization)) {
            case Told told
            when told.status() == 200 -> {
                JsonNode limit = told.body().path("session_start_limit");
                yield limit.path("remaining").asInt(1) > 0
                        ? Finding.well(
                                check,
                                "Discord recommends "
                                        + told.body().path("shards").asInt(1) + " shard(s), and lets the bot connect.")
                        : Finding.wrong(
                                check,
                                "The bot has connected too often today.",
                                "Wait " + limit.path("reset_after").asLong() / 60_000 + " minutes, and find out what"
                                        + " restarts it.");
            }
            case Told told -> odd(check, told);
            case Unreachable no -> unreachable(no);
        };
    }
}
