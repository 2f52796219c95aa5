package dev.storybot.health;

import dev.storybot.chat.Reply;
import dev.storybot.chat.Watcher;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Counts what the bot and its platforms do. Thread-safe; counting takes no lock.
public final class Metrics implements Watcher {

    /// Upper bounds of answering, in seconds: answers normally take well below a millisecond, and must take less than
    /// 3 s, for which platforms wait.
    private static final double[] SECONDS = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 1, 3};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter questions = Counter.builder()
            .name("storybot_questions_total")
            .help("Questions by platform, kind of reply and outcome.")
            .labelNames("platform", "kind", "outcome")
            .register(registry);
    private final Histogram answering = Histogram.builder()
            .name("storybot_answer_seconds")
            .help("From the question to the reply, without the platform's ways.")
            .unit(Unit.SECONDS)
            .labelNames("platform")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(registry);
    private final Counter events = Counter.builder()
            .name("storybot_platform_events_total")
            .help("What happened on platforms besides answers.")
            .labelNames("platform", "event")
            .register(registry);
    private final Counter reconnects = Counter.builder()
            .name("storybot_reconnects_total")
            .help("Connections after the first.")
            .labelNames("platform")
            .register(registry);
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /// @param version of the program
    public Metrics(String version) {
        Info.builder()
                .name("storybot_build")
                .help("Which build runs, on which Java.")
                .labelNames("version", "java")
                .register(registry)
                .setLabelValues(version, Runtime.version().toString());
    }

    @Override
    public void answered(String platform, Reply.Kind kind, boolean answered, long nanos) {
        String outcome = kind == Reply.Kind.FAILURE ? "failed" : answered ? "answered" : "unanswered";
        questions.labelValues(platform, kind.word(), outcome).inc();
        answering.labelValues(platform).observe(nanos / 1e9);
    }

    @Override
    public void noticed(String platform, Event event) {
        events.labelValues(platform, event.name().toLowerCase(Locale.ROOT)).inc();
        if (event == Event.CONNECTED && !seen.add(platform)) {
            reconnects.labelValues(platform).inc();
        }
    }

    /// Tells the state of `vitals`, too, from now on. To be called once.
    public void tell(Vitals vitals) {
        GaugeWithCallback.builder()
                .name("storybot_platform_connected")
                .help("1 where questions can come in.")
                .labelNames("platform")
                .callback(callback ->
                        vitals.platforms().forEach(one -> callback.call(one.isConnected() ? 1 : 0, one.name())))
                .register(registry);
        GaugeWithCallback.builder()
                .name("storybot_story_served")
                .help("1 where the index of a story is open, 0 while it is built; hash is of its content, which the"
                        + " index has too.")
                .labelNames("story", "hash")
                .callback(callback ->
                        vitals.stories().forEach(one -> callback.call(one.isOpen() ? 1 : 0, one.id(), one.hash())))
                .register(registry);
        gauge(
                "storybot_stories_served",
                "Stories that are served.",
                () -> vitals.stories().size());
        gauge(
                "storybot_stories_faulty",
                "Stories with errors, which are not served or as they were before.",
                vitals::faultyStories);
        tellKept(vitals);
        tellMemory();
    }

    private void tellKept(Vitals vitals) {
        gauge(
                "storybot_keep_queue",
                "Changes that wait to be written.",
                () -> vitals.kept().waiting());
        gauge(
                "storybot_keep_working",
                "1 where what is to be kept can be written.",
                () -> vitals.kept().trouble().isEmpty() ? 1 : 0);
        CounterWithCallback.builder()
                .name("storybot_keep_lost_total")
                .help("Changes that could not be written.")
                .callback(callback -> callback.call((double) vitals.kept().lost()))
                .register(registry);
    }

    private void tellMemory() {
        Runtime runtime = Runtime.getRuntime();
        gauge(
                "jvm_heap_used_bytes",
                "Heap in use, garbage included.",
                () -> runtime.totalMemory() - runtime.freeMemory());
        gauge("jvm_heap_committed_bytes", "Heap that Java has taken.", runtime::totalMemory);
        gauge("jvm_heap_max_bytes", "Heap that Java may take.", runtime::maxMemory);
        GaugeWithCallback.builder()
                .name("process_resident_memory_bytes")
                .help("Memory of the process, where the system tells.")
                .callback(callback -> ResidentMemory.bytes().ifPresent(bytes -> callback.call((double) bytes)))
                .register(registry);
    }

    private void gauge(String name, String help, LongSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call((double) value.getAsLong()))
                .register(registry);
    }

    /// All figures, in the text format of Prometheus, version 0.0.4.
    String text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(text, registry.scrape());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
