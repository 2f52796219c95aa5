package dev.storybot;

import dev.storybot.health.HealthServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `storybot health`: asks the bot that runs here whether it is ready, for where there is no other client of HTTP.
@Command(
        name = "health",
        description = "Asks the bot that runs on this machine whether it is ready. Exit code 1 where it is not.",
        mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {

    /// For which it may take to reply, in milliseconds.
    private static final int PATIENCE = 3_000;

    private final Surroundings surroundings;

    @ParentCommand
    private @Nullable StorybotCommand options;

    HealthCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CannotDo {
        InetSocketAddress address = Objects.requireNonNull(options).settings().health();
        if (address == null) {
            throw new CannotDo("STORYBOT_HEALTH_PORT is off, so nobody can be asked. Set it to a port.");
        }
        try {
            return asked(url(address));
        } catch (IOException nobody) {
            surroundings
                    .out()
                    .println("{\"ready\":false,\"error\":\"nobody answers on port " + address.getPort() + "\"}");
            return 1;
        }
    }

    private int asked(URI url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        int status = connection.getResponseCode();
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (body != null) {
                surroundings.out().println(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return status == 200 ? 0 : 1;
    }

    /// A server that listens on all addresses is asked on the loopback one.
    private static URI url(InetSocketAddress address) throws CannotDo {
        InetAddress asked =
                address.getAddress().isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address.getAddress();
        try {
            return new URI("http", null, asked.getHostAddress(), address.getPort(), HealthServer.READY, null, null);
        } catch (URISyntaxException impossible) {
            throw new CannotDo("STORYBOT_HEALTH_ADDRESS cannot be asked: " + impossible.getMessage());
        }
    }
}
