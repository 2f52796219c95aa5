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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs a bot that is a process of its own on a Discord and a Slack on the loopback address, until all that it is asked there is
/// answered: its image's cache of classes is made from such a run, and its start, memory and endurance are measured by one.
///
/// ```
/// Rehearsal MINUTES COMMAND...     0 minutes: everything once; else over and over, with connections that break
/// ```
///
/// The command has the settings of both platforms in its environment; `java` in it is the Java that runs this. What the bot says
/// goes to the file `rehearsal.log` in the folder for temporary files. Prints a line of a table about once a minute. Fails where an
/// answer does not come within 20 s, where something is sent that a platform would not take, where the bot ends by itself, and
/// where after more than ten minutes it takes a tenth more memory than at the half.
public final class Rehearsal {

    private static final List<String> QUESTIONS = List.of(
            "why did Murati leave?",
            "who left tesla in august 2024?",
            "/timeline openai",
            "what did Leike say about safety?",
            "how much is OpenAI worth?",
            "how old is Murati?",
            "/check Musk left OpenAI in 2018",
            "/compare openai tesla",
            "ムラティはなぜ辞めた？",
            "what does the article say about brain drain?");

    /// A channel may ask twice a second.
    private static final Duration PACE = Duration.ofMillis(600);

    private static final int ROUNDS_BETWEEN_DROPS = 50;

    private final LoopbackDiscord discord = new LoopbackDiscord(1);
    private final LoopbackSlack slack = new LoopbackSlack();
    private final URI ready;
    private final Process bot;
    private int rounds;
    private int drops;
    private long atHalf;

    private Rehearsal(List<String> command) throws IOException {
        int health = freePort();
        ready = URI.create("http://127.0.0.1:" + health + "/health/ready");
        Path scratch = Files.createTempDirectory("storybot-rehearsal-");
        ProcessBuilder builder = new ProcessBuilder(command.stream()
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
        bot = builder.start();
    }

    public static void main(String[] arguments) throws Exception {
        Duration length = Duration.ofSeconds((long) (60 * Double.parseDouble(arguments[0])));
        Rehearsal rehearsal = new Rehearsal(List.of(arguments).subList(1, arguments.length));
        try {
            rehearsal.run(length);
        } finally {
            rehearsal.end();
            rehearsal.discord.close();
            rehearsal.slack.close();
        }
    }

    /// Ends the bot as its host does. It may make a cache of classes then, which takes its time.
    private void end() throws InterruptedException {
        bot.destroy();
        if (!bot.waitFor(2, TimeUnit.MINUTES)) {
            bot.destroyForcibly();
            throw new IllegalStateException("the bot did not end");
        }
    }

    private void run(Duration length) throws Exception {
        awaitReady();
        System.out.println(
                "| minutes | questions | broken connections | resident, MB | at the most, MB |\n|---|---|---|---|---|");
        long start = System.nanoTime();
        long told = start;
        do {
            round();
            if (atHalf == 0 && System.nanoTime() - start > length.toNanos() / 2) {
                atHalf = memory("VmRSS");
            }
            if (System.nanoTime() - told > TimeUnit.MINUTES.toNanos(1)) {
                told = System.nanoTime();
                row(Duration.ofNanos(told - start));
            }
        } while (System.nanoTime() - start < length.toNanos() || (length.isZero() && rounds < QUESTIONS.size()));
        row(Duration.ofNanos(System.nanoTime() - start));
        if (!discord.wrong().isEmpty()) {
            throw new IllegalStateException(discord.wrong().toString());
        }
        if (length.toMinutes() > 10 && 10 * memory("VmRSS") > 11 * atHalf) {
            throw new IllegalStateException("the bot takes more and more memory");
        }
    }

    /// Waits until the bot is on both platforms, and tells how long that took from the start of its process.
    private void awaitReady() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(ready).build();
        slack.awaitBot();
        discord.awaitGateway(gateway -> !gateway.identified().isEmpty());
        while (!isReady(client, request)) {
            Thread.sleep(5);
        }
        ProcessHandle process = java();
        long age = System.currentTimeMillis()
                - process.info().startInstant().orElseThrow().toEpochMilli();
        long computed = process.info().totalCpuDuration().orElseThrow().toMillis();
        System.out.printf(
                Locale.ROOT,
                "ready on both after %d ms, of them %d ms of computing; resident: %d MB%n%n",
                age,
                computed,
                memory("VmRSS"));
    }

    private boolean isReady(HttpClient client, HttpRequest request) throws InterruptedException {
        if (!bot.isAlive()) {
            throw new IllegalStateException("the bot ended by itself");
        }
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Asks in all four ways, as others and elsewhere than before.
    private void round() throws InterruptedException {
        long begun = System.nanoTime();
        String question = QUESTIONS.get(rounds % QUESTIONS.size());
        String number = String.valueOf(100_000 + rounds);
        discord.mention(number, question);
        discord.command(number, number, "why", "person", "Murati");
        slack.mention("U" + number, "C" + number, question);
        slack.command("U" + number, "C" + number, "/ask", question);
        rounds++;
        if (rounds % ROUNDS_BETWEEN_DROPS == 0) {
            discord.drop(rounds % (2 * ROUNDS_BETWEEN_DROPS) == 0);
            slack.drop();
            drops += 2;
        }
        if (rounds > QUESTIONS.size()) {
            TimeUnit.NANOSECONDS.sleep(PACE.toNanos() - (System.nanoTime() - begun));
        }
    }

    private void row(Duration since) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "| %.1f | %d | %d | %d | %d |%n",
                since.toMillis() / 60_000.0,
                4 * rounds,
                drops,
                memory("VmRSS"),
                memory("VmHWM"));
    }

    /// In MB, as Linux counts.
    private long memory(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(java().pid()), "status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_000)
                .findFirst()
                .orElseThrow();
    }

    /// The bot's own process: in a container it is no descendant of the command.
    private ProcessHandle java() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line ->
                                line.matches("\\S*java .*-jar \\S*storybot\\.jar.*") && !line.contains("Rehearsal"))
                        .isPresent())
                .findFirst()
                .orElseGet(bot::toHandle);
    }

    private static String thisJava() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
