package dev.storybot;

import dev.storybot.ask.Answerer;
import dev.storybot.ask.Asked;
import dev.storybot.ask.Conversation;
import dev.storybot.ask.Languages;
import dev.storybot.chat.ReplyWriter;
import dev.storybot.search.Progress;
import dev.storybot.search.StoryIndex;
import dev.storybot.story.Story;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long a whole answer takes, from what was typed to the text of the reply, beside the bare query for the same
/// words. To be read by ratios of one run: half of the answers within five times the bare query, and 99 of 100 within
/// 5 ms. All kinds in turn take longer to warm up: until every part of an answer has been compiled.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class AnsweringBenchmark {

    /// The story that ships with the bot, opened once a process.
    @State(Scope.Benchmark)
    public static class Opened {

        private final Answerer answerer;
        private final ReplyWriter writer;
        private final BareIndex bare;
        private final Map<Asking, Conversation> before = new EnumMap<>(Asking.class);

        public Opened() {
            Story story = ShippedStory.read();
            Path folder = ShippedStory.scratch();
            Languages languages = Languages.load();
            StoryIndex index = StoryIndex.open(story, folder.resolve("index"), languages.thesaurus(), Progress.SILENT);
            answerer = new Answerer(story, index, index, index, languages, passage -> true);
            writer = new ReplyWriter(story);
            bare = new BareIndex(story, folder.resolve("bare"));
            for (Asking asking : Asking.values()) {
                before.put(asking, conversation(asking.before()));
            }
        }

        private Conversation conversation(@Nullable String first) {
            return first == null
                    ? Conversation.NEW
                    : answerer.answer(Asked.of(first), Conversation.NEW).after();
        }

        String whole(Asking asking) {
            Conversation conversation = before.getOrDefault(asking, Conversation.NEW);
            return writer.write(answerer.answer(Asked.of(asking.text()), conversation))
                    .plainText();
        }

        TopDocs bare(Asking asking) {
            return bare.best(asking.text(), asking.analysis());
        }
    }

    /// One kind at a time.
    @State(Scope.Benchmark)
    public static class Kind {
        @Param
        public Asking asking = Asking.WHY;
    }

    /// Every kind in turn, as people ask them.
    @State(Scope.Thread)
    public static class Mixed {

        private static final Asking[] ALL = Asking.values();

        private int next;

        Asking next() {
            next = (next + 1) % ALL.length;
            return ALL[next];
        }
    }

    @Benchmark
    public String whole(Opened opened, Kind kind) {
        return opened.whole(kind.asking);
    }

    @Benchmark
    public TopDocs bare(Opened opened, Kind kind) {
        return opened.bare(kind.asking);
    }

    @Benchmark
    @Warmup(iterations = 20, time = 1)
    public String wholeMixed(Opened opened, Mixed mixed) {
        return opened.whole(mixed.next());
    }

    @Benchmark
    @Warmup(iterations = 20, time = 1)
    public TopDocs bareMixed(Opened opened, Mixed mixed) {
        return opened.bare(mixed.next());
    }
}
