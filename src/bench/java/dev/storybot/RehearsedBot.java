package dev.storybot;

import dev.storybot.chat.discord.LoopbackDiscord;
import dev.storybot.chat.slack.LoopbackSlack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A bot that is a process of its own, on a Discord and a Slack on the loopback address. What it says goes to the file
/// `rehearsal.log` in the folder for temporary files.
final class RehearsedBot implements AutoCloseable {

    /// How a bot came up.
    ///
    /// @param wall     from the start of the process until `/health/ready` said so, which is asked every 5 ms
    /// @param computed by all its threads
    /// @param resident in MB
    record Start(Duration wall, Duration computed, long resident) {}

    /// Of the clock by which Linux tells of processes, a second.
    private static final double TICKS = 100;

    private final HttpClient client;
    private final HttpRequest ready;
    private final Process command;
    private @Nullable ProcessHandle java;

    /// @param words `java` among them is the Java that runs this; they have the settings of both platforms in their environment
    RehearsedBot(List<String> words, LoopbackDiscord discord, LoopbackSlack slack, HttpClient client)
            throws IOException {
        this.client = client;
        int health = freePort();
        ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + health + "/health/ready"))
                .build();
        Path scratch = Files.createTempDirectory("storybot-rehearsal-");
        ProcessBuilder builder = new ProcessBuilder(words.stream()
                        .map(word -> word.equals("java") ? thisJava() : word)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolveSibling("rehearsal.log").toFile());
        Map<String, String> environment = builder.environment();
        environment.put("STORYBOT_DISCORD_TOKEN", discord.account().token());
        environment.put("STORYBOT_DISCORD_API_URL", discord.api().toString());
        environment.put("STORYBOT_DISCORD_COMPRESSION", "none");
        environment.put("STORYBOT_SLACK_BOT_TOKEN", LoopbackSlack.BOT_TOKEN);
        environment.put("STORYBOT_SLACK_APP_TOKEN", LoopbackSlack.APP_TOKEN);
        environment.put("STORYBOT_SLACK_API_URL", slack.apiUrl().toString());
        environment.put("STORYBOT_HEALTH_PORT", String.valueOf(health));
        environment.putIfAbsent("STORYBOT_KEEP", scratch.toString());
        command = builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String thisJava() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    /// Waits until it is on both platforms. Fails where that takes a minute.
    Start awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!isReady()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the bot is not ready after a minute");
            }
            Thread.sleep(5);
        }
        double now =
                Double.parseDouble(Files.readString(Path.of("/proc/uptime")).split(" ", -1)[0]);
        // what follows the name of the program, which is in brackets
        String[] stat = Files.readString(Path.of("/proc", String.valueOf(java().pid()), "stat"))
                .replaceFirst("(?s).*\\) ", "")
                .split(" ", -1);
        double begun = Long.parseLong(stat[19]) / TICKS;
        double computed = (Long.parseLong(stat[11]) + Long.parseLong(stat[12])) / TICKS;
        return new Start(seconds(now - begun), seconds(computed), memory("VmRSS"));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(1_000 * seconds));
    }

    private boolean isReady() throws InterruptedException {
        if (!command.isAlive()) {
            throw new IllegalStateException("the bot ended by itself");
        }
        try {
            int status = client.send(ready, BodyHandlers.discarding()).statusCode();
            // found as soon as it is there, for in a container that takes a while, in which it goes on computing
            java();
            return status == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// In MB, as Linux counts.
    long memory(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(java().pid()), "status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_000)
                .findFirst()
                .orElseThrow();
    }

    /// The bot's own process: in a container it is no descendant of the command.
    private ProcessHandle java() {
        ProcessHandle found = java;
        if (found == null) {
            found = isBot(command.toHandle())
                    ? command.toHandle()
                    : ProcessHandle.allProcesses()
                            .filter(RehearsedBot::isBot)
                            .findFirst()
                            .orElseThrow();
            java = found;
        }
        return found;
    }

    private static boolean isBot(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.matches("\\S*java .*-jar \\S*storybot\\.jar.*") && !line.contains("dev.storybot."))
                .isPresent();
    }

    /// Ends it as its host does. It may make a cache of classes then, which takes its time.
    @Override
    public void close() {
        command.destroy();
        try {
            if (!command.waitFor(2, TimeUnit.MINUTES)) {
                command.destroyForcibly();
                throw new IllegalStateException("the bot did not end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
