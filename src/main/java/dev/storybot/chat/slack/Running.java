package dev.storybot.chat.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.audit.AuditConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.rate_limits.metrics.MetricsDatastore;
import com.slack.api.scim.SCIMConfig;
import com.slack.api.scim2.SCIM2Config;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.ChatPlatform.CannotConnect;
import dev.storybot.chat.Once;
import dev.storybot.chat.Watcher;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The platform from one start to one stop.
final class Running {

    /// What only somebody's doing mends.
    private static final Set<String> LASTING =
            Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired");

    /// Threads of the system's own that take envelopes: answers, which are on virtual threads, cannot keep them waiting,
    /// however many are under way. Slack waits for an acknowledgement for three seconds.
    private static final int ACKNOWLEDGING = 4;

    /// What counts the requests of clients that nobody uses, each on a thread of its own.
    private static final List<MetricsDatastore> COUNTING = List.of(
            SlackConfig.DEFAULT.getMethodsConfig().getMetricsDatastore(),
            SlackConfig.DEFAULT.getAuditConfig().getMetricsDatastore(),
            SlackConfig.DEFAULT.getSCIMConfig().getMetricsDatastore(),
            SlackConfig.DEFAULT.getSCIM2Config().getMetricsDatastore(),
            MethodsConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
            AuditConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
            SCIMConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
            SCIM2Config.DEFAULT_SINGLETON.getMetricsDatastore());

    private final Access access;
    private final SlackPlatform.Ports ports;
    private final Tempo tempo;
    private final ChatPlatform.Partner partner;
    private final Slack slack;
    private final App app;
    private final SocketModeRequestParser envelopes;
    private final ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService serving = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService acknowledging = Executors.newFixedThreadPool(
            ACKNOWLEDGING,
            Thread.ofPlatform().daemon().name("slack-envelope-", 0).factory());
    private @Nullable Sockets sockets;
    private @Nullable Door door;

    Running(Access access, SlackPlatform.Ports ports, Tempo tempo, Once once, ChatPlatform.Partner partner) {
        this.access = access;
        this.ports = ports;
        this.tempo = tempo;
        this.partner = partner;
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(access.apiUrl().toString());
        config.setStatsEnabled(false);
        COUNTING.forEach(counting -> counting.setStatsEnabled(false));
        this.slack = Slack.getInstance(config);
        this.app = new App(config(access, slack));
        this.envelopes = new SocketModeRequestParser(app.config());
        Web web = new Web(slack, tempo);
        Delivery delivery = new Delivery(web, partner);
        Desk desk = new Desk(partner, delivery, new Pictures(web, partner), ports.rules(), ports.cooldown());
        People people = new People(web, System::nanoTime);
        if (access.oauth() != null) {
            app.asOAuthApp(true).service(new Installs(ports.installations())).enableTokenRevocationHandlers();
        }
        register(app, new Parts(partner, desk, delivery, people, ports.rules(), web, once, answering));
    }

    /// Everything is set: what is not is read from the environment by names that are Slack's and not ours.
    private static AppConfig config(Access access, Slack slack) {
        Access.OAuth oauth = access.oauth();
        return AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(oauth == null ? access.botToken() : null)
                .signingSecret(access.signingSecret())
                .clientId(oauth == null ? null : oauth.clientId())
                .clientSecret(oauth == null ? null : oauth.clientSecret())
                .oauthInstallPath(Door.INSTALL)
                .oauthRedirectUriPath(Door.INSTALLED)
                .redirectUri(null)
                .scope(oauth == null ? null : String.join(",", Manifest.scopes()))
                .userScope(null)
                .authTestCacheEnabled(true)
                .authTestCacheExpirationMillis(-1)
                .unmatchedRequestHandler(request -> Response.ok())
                .build();
    }

    private static void register(App app, Parts parts) {
        new Commands(parts).register(app);
        new Events(parts).register(app);
        new Presses(parts).register(app);
        new Asking(parts).register(app);
    }

    void start() throws CannotConnect {
        if (access.oauth() == null) {
            authenticate();
        }
        app.start();
        try {
            String appToken = access.appToken();
            if (appToken != null) {
                sockets = new Sockets(slack, appToken, tempo, this::took, this::connected);
                sockets.start();
            }
            if (!access.isSocketMode() || access.oauth() != null) {
                Signature signature = access.isSocketMode() || access.signingSecret() == null
                        ? null
                        : new Signature(access.signingSecret(), ports.clock());
                door = new Door(access.http(), app, signature, access.oauth() != null, partner, serving);
                door.open();
                connected(true);
            }
        } catch (IOException e) {
            throw new CannotConnect(
                    "Nothing can come in at " + access.http() + ": " + e.getMessage()
                            + ". Set STORYBOT_SLACK_HTTP_PORT to a port that is free.",
                    true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotConnect("The start was interrupted.", false);
        }
    }

    private void authenticate() throws CannotConnect {
        try {
            AuthTestResponse response = slack.methods(access.botToken()).authTest(r -> r);
            if (!response.isOk()) {
                throw new CannotConnect(
                        "Slack does not take the bot token (" + response.getError()
                                + "). Set STORYBOT_SLACK_BOT_TOKEN to the Bot User OAuth Token, from OAuth & Permissions"
                                + " of the app.",
                        LASTING.contains(response.getError()));
            }
        } catch (SlackApiException e) {
            throw new CannotConnect(
                    "Slack answered with code " + e.getResponse().code() + ".", false);
        } catch (IOException e) {
            throw new CannotConnect("Slack cannot be reached: " + e.getMessage(), false);
        }
    }

    private void connected(boolean isConnected) {
        partner.noticed(Origin.PLATFORM, isConnected ? Watcher.Event.CONNECTED : Watcher.Event.DISCONNECTED);
    }

    private void took(Socket socket, String message) {
        acknowledging.execute(() -> partner.attempt(
                "en",
                () -> {
                    SocketModeRequest request = envelopes.parse(message);
                    if (request != null && request.getBoltRequest() != null) {
                        Response response = run(app, request.getBoltRequest());
                        if (response.getStatusCode() == 200) {
                            socket.acknowledge(request, response);
                        }
                    }
                },
                sorry -> {}));
    }

    /// Bolt declares every exception; those of our handlers are the Web API's, which none of them calls before it returns.
    static Response run(App app, Request<?> request) {
        return Thrown.unchecked(() -> app.run(request));
    }

    boolean isConnected() {
        return sockets == null ? door != null : sockets.isOpen();
    }

    @Nullable
    InetSocketAddress address() {
        return door == null ? null : door.address();
    }

    void stop() {
        if (sockets != null) {
            sockets.stop();
        }
        if (door != null) {
            door.close();
            door = null;
        }
        end(serving);
        end(acknowledging);
        end(answering);
        app.stop();
        end(app.executorService());
        slack.getHttpClient().getOkHttpClient().connectionPool().evictAll();
        slack.getHttpClient().getOkHttpClient().dispatcher().executorService().shutdown();
    }

    private void end(ExecutorService executor) {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(tempo.farewell().toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
