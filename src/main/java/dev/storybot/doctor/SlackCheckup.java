package dev.storybot.doctor;

import dev.storybot.doctor.Site.Told;
import dev.storybot.doctor.Site.Unreachable;
import dev.storybot.settings.Secret;
import dev.storybot.settings.Settings;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Asks Slack what it knows of the app (Web API).
public final class SlackCheckup {

    private static final String PORTAL = "https://api.slack.com/apps";

    private final Settings.Slack settings;
    private final Set<String> scopes;
    private final Site site;

    /// @param scopes of the bot token, as the app's manifest has them
    public SlackCheckup(Settings.Slack settings, Set<String> scopes, HttpClient client, InstantSource clock) {
        this.settings = settings;
        this.scopes = scopes;
        this.site = new Site(client, settings.apiUrl(), clock);
    }

    /// What was found, in the order in which it is to be mended.
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        Secret botToken = settings.botToken();
        if (botToken != null) {
            all.addAll(bot(botToken));
        }
        Secret appToken = settings.appToken();
        if (appToken != null) {
            all.add(app(appToken));
        } else {
            all.add(Finding.note(
                    "Slack events",
                    "They come over HTTP, on " + settings.http() + "; whether they do cannot be asked.",
                    "On " + PORTAL + ", open the app, then Event Subscriptions, Interactivity and Slash Commands: the"
                            + " Request URL of each must lead there, and Slack must have verified it."));
        }
        if (settings.oauth() != null) {
            all.add(Finding.note(
                    "Slack OAuth",
                    "Workspaces install the app by themselves; their tokens are kept encrypted.",
                    "Keep STORYBOT_KEEP_KEY: without it they have to install it again."));
        }
        return all;
    }

    private List<Finding> bot(Secret token) {
        return switch (site.post("auth.test", "Bearer " + token.reveal())) {
            case Unreachable no -> List.of(unreachable("Slack bot token", no));
            case Told told
            when !told.body().path("ok").asBoolean() ->
                List.of(refused("Slack bot token", told, "OAuth & Permissions", "STORYBOT_SLACK_BOT_TOKEN"));
            case Told told -> {
                List<Finding> all = new ArrayList<>();
                all.add(Finding.well(
                        "Slack bot token",
                        "Slack knows the bot in the workspace "
                                + told.body().path("team").asText() + "."));
                ClockCheck.of("Slack", told.behind()).ifPresent(all::add);
                all.add(scopes(told));
                yield all;
            }
        };
    }

    private Finding scopes(Told told) {
        Set<String> missing = new TreeSet<>(scopes);
        missing.removeAll(Arrays.asList(told.scopes().split("\\s*,\\s*")));
        return missing.isEmpty()
                ? Finding.well("Slack scopes", "The bot token has every scope of the manifest.")
                : Finding.wrong(
                        "Slack scopes",
                        "The bot token lacks " + String.join(", ", missing) + ".",
                        "On " + PORTAL
                                + ", open the app, then OAuth & Permissions, add them under Bot Token Scopes, and"
                                + " press Reinstall to Workspace.");
    }

    private Finding app(Secret token) {
        return switch (site.post("apps.connections.open", "Bearer " + token.reveal())) {
            case Unreachable no -> unreachable("Slack app token", no);
            case Told told
            when told.body().path("ok").asBoolean() ->
                Finding.well("Slack app token", "Socket Mode is on, and Slack lets the bot connect.");
            case Told told
            when told.body().path("error").asText().equals("missing_scope") ->
                Finding.wrong(
                        "Slack app token",
                        "The app token lacks connections:write.",
                        "On " + PORTAL
                                + ", open the app, then Basic Information, make an App-Level Token with the scope"
                                + " connections:write, and set STORYBOT_SLACK_APP_TOKEN to it.");
            case Told told ->
                refused("Slack app token", told, "Basic Information, App-Level Tokens", "STORYBOT_SLACK_APP_TOKEN");
        };
    }

    private static Finding refused(String check, Told told, String page, String variable) {
        String error = told.body().path("error").asText("");
        return error.isEmpty()
                ? Finding.wrong(check, "Slack answers " + told.status() + ".", "Try again in a few minutes.")
                : Finding.wrong(
                        check,
                        "Slack refuses the token (" + error + ").",
                        "On " + PORTAL + ", open the app, then " + page + ", copy the token, and set " + variable
                                + " to" + " it.");
    }

    private Finding unreachable(String check, Unreachable no) {
        return Finding.wrong(
                check,
                "Slack cannot be reached at " + settings.apiUrl() + " (" + no.why() + ").",
                "Let this machine reach that address, or set STORYBOT_SLACK_API_URL to another.");
    }
}
