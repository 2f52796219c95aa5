package dev.storybot.settings;

import dev.storybot.settings.Settings.Slack;
import dev.storybot.settings.Settings.Slack.OAuth;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what is set of Slack: whether it is enough, and not one token in the place of another.
final class SlackReader {

    /// Tokens that are often taken for one another, by how they begin.
    private static final List<String> PREFIXES = List.of("xoxb-", "xoxp-", "xapp-");

    /// Shorter ones can be guessed.
    private static final int KEY_LENGTH = 32;

    private final Environment variables;
    private final Problems problems;

    SlackReader(Environment variables, Problems problems) {
        this.variables = variables;
        this.problems = problems;
    }

    /// Null where no token is set.
    @Nullable
    Slack read() {
        Secret botToken = token(Variable.SLACK_BOT_TOKEN, "xoxb-");
        Secret appToken = token(Variable.SLACK_APP_TOKEN, "xapp-");
        Secret signingSecret = variables.secret(Variable.SLACK_SIGNING_SECRET).orElse(null);
        OAuth oauth = oauth();
        Slack slack = new Slack(
                botToken,
                appToken,
                signingSecret,
                new InetSocketAddress(
                        variables.address(Variable.SLACK_HTTP_ADDRESS), variables.port(Variable.SLACK_HTTP_PORT)),
                variables
                        .url(Variable.SLACK_API_URL, List.of("https", "http"))
                        .orElseGet(() -> URI.create(Variable.SLACK_API_URL.otherwise())),
                oauth);
        if (botToken == null && appToken == null && signingSecret == null && oauth == null) {
            return null;
        }
        check(slack);
        return slack;
    }

    private @Nullable Secret token(Variable variable, String prefix) {
        Optional<Secret> token = variables.secret(variable);
        PREFIXES.stream()
                .filter(other -> !other.equals(prefix))
                .filter(other -> token.filter(secret -> secret.reveal().startsWith(other))
                        .isPresent())
                .forEach(other -> problems.add(variable, "", "which begins with " + other));
        return token.orElse(null);
    }

    private @Nullable OAuth oauth() {
        Optional<String> id = variables.text(Variable.SLACK_CLIENT_ID);
        Optional<Secret> secret = variables.secret(Variable.SLACK_CLIENT_SECRET);
        Optional<Secret> key = variables.secret(Variable.KEEP_KEY);
        if (key.filter(given -> given.reveal().length() < KEY_LENGTH).isPresent()) {
            problems.add(Variable.KEEP_KEY, "", "which is too short");
        }
        if (id.isEmpty() && secret.isEmpty()) {
            return null;
        }
        if (id.isEmpty()) {
            missing(Variable.SLACK_CLIENT_ID, Variable.SLACK_CLIENT_SECRET);
        }
        if (secret.isEmpty()) {
            missing(Variable.SLACK_CLIENT_SECRET, Variable.SLACK_CLIENT_ID);
        }
        if (key.isEmpty()) {
            missing(Variable.KEEP_KEY, Variable.SLACK_CLIENT_ID);
        }
        Secret none = new Secret("");
        return new OAuth(id.orElse(""), secret.orElse(none), key.orElse(none));
    }

    private void check(Slack slack) {
        Variable given = slack.appToken() != null
                ? Variable.SLACK_APP_TOKEN
                : slack.signingSecret() != null
                        ? Variable.SLACK_SIGNING_SECRET
                        : slack.botToken() != null ? Variable.SLACK_BOT_TOKEN : Variable.SLACK_CLIENT_ID;
        if (slack.botToken() == null && slack.oauth() == null) {
            missing(Variable.SLACK_BOT_TOKEN, given);
        }
        if (slack.appToken() == null && slack.signingSecret() == null) {
            problems.add("%s is set, but neither %s (Socket Mode) nor %s (events over HTTP). Set one to %s or %s."
                    .formatted(
                            given.variable(),
                            Variable.SLACK_APP_TOKEN.variable(),
                            Variable.SLACK_SIGNING_SECRET.variable(),
                            Variable.SLACK_APP_TOKEN.holds(),
                            Variable.SLACK_SIGNING_SECRET.holds()));
        }
    }

    private void missing(Variable variable, Variable given) {
        problems.add(given.variable() + " is set, but not " + variable.variable() + ", which it needs. Set that to "
                + variable.holds() + ".");
    }
}
