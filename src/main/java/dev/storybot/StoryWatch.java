package dev.storybot;

import dev.storybot.story.StoryCheck;
import dev.storybot.story.StoryFault;
import dev.storybot.story.StoryReader;
import dev.storybot.story.StoryReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Keeps the stories that are served as their folders are: one that was added, changed or removed is read, indexed aside
/// and put on the shelf, or taken off it, without a restart. One that has become faulty leaves the old one serving, and
/// so does a folder of stories that is gone. For one thread.
final class StoryWatch {

    /// Between two looks where nothing has changed.
    static final Duration INTERVAL = Duration.ofSeconds(5);

    /// For which nothing may change before a change is read: whoever writes several files is then done.
    static final Duration SETTLED = Duration.ofSeconds(1);

    private final OpenStories stories;
    private final @Nullable String only;
    private final LongSupplier nanos;
    private final Consumer<String> report;
    private final Set<Path> faulty = ConcurrentHashMap.newKeySet();
    private Map<Path, FolderState> served;
    private Map<Path, FolderState> seen;
    private long since;

    /// @param only   id of the only story to serve, or null for all
    /// @param nanos  the time in nanoseconds from anywhere, which goes only forward: the machine's clock may be set
    /// @param report is given what has happened, a line each
    StoryWatch(OpenStories stories, @Nullable String only, LongSupplier nanos, Consumer<String> report) {
        this.stories = stories;
        this.only = only;
        this.nanos = nanos;
        this.report = report;
        this.served = stories.found().states();
        this.seen = served;
        this.since = nanos.getAsLong();
        stories.found().faulty().forEach(one -> faulty.add(one.folder()));
    }

    /// Stories that cannot be served as they are in their folders. May be asked by any thread.
    int faulty() {
        return faulty.size();
    }

    /// Looks again and again, until the thread is interrupted.
    void lookOn(FolderAlarm alarm) {
        try {
            while (true) {
                Duration pause = look();
                List<Path> folders = new ArrayList<>(seen.keySet());
                folders.add(stories.found().data());
                alarm.await(folders, pause);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Looks once, and serves what has changed and settled.
    ///
    /// @return how long nothing needs to be looked at
    Duration look() {
        Path data = stories.found().data();
        if (!Files.isDirectory(data)) {
            return INTERVAL;
        }
        Map<Path, FolderState> now = StoryReader.folders(data).stream()
                .collect(Collectors.toMap(Function.identity(), FolderState::of, (a, b) -> a, LinkedHashMap::new));
        if (!now.equals(seen)) {
            seen = now;
            since = nanos.getAsLong();
        }
        if (now.equals(served)) {
            return INTERVAL;
        }
        Duration left = SETTLED.minusNanos(nanos.getAsLong() - since);
        if (left.isPositive()) {
            return left;
        }
        serve(now);
        return INTERVAL;
    }

    private void serve(Map<Path, FolderState> now) {
        Map<Path, FolderState> before = served;
        served = now;
        faulty.retainAll(now.keySet());
        try (OpenShelf shelf = stories.open()) {
            Renewal renewal = new Renewal();
            for (OpenStory old : shelf.stories()) {
                if (!now.containsKey(old.folder())) {
                    report.accept("the story " + old.story().id() + " is gone from " + old.folder()
                            + " and no longer served");
                }
            }
            now.forEach((folder, state) -> {
                Optional<OpenStory> old = shelf.stories().stream()
                        .filter(open -> open.folder().equals(folder))
                        .findFirst();
                boolean isSame = state.equals(before.get(folder));
                (isSame ? old : renewal.renewed(folder, state, old)).ifPresent(open -> renewal.add(open, old));
            });
            stories.serve(renewal.all);
            renewal.fresh.forEach(OpenStory::leave);
            renewal.fresh.forEach(this::check);
        }
    }

    /// What will be on the next shelf.
    private final class Renewal {

        private final List<OpenStory> all = new ArrayList<>();
        private final List<OpenStory> fresh = new ArrayList<>();

        /// The story as it is now; the old one where it is faulty, or the same but for its times; empty where it is not
        /// to be served.
        Optional<OpenStory> renewed(Path folder, FolderState state, Optional<OpenStory> old) {
            faulty.remove(folder);
            return switch (StoryReader.read(folder)) {
                case StoryReading.Faulty faults -> {
                    faulty.add(folder);
                    report.accept(faulty(faults, old));
                    yield old;
                }
                case StoryReading.Read read
                when only != null && !read.story().id().equals(only) -> Optional.empty();
                case StoryReading.Read read
                when old.filter(open -> open.story().hash().equals(read.story().hash()))
                        .isPresent() -> old;
                case StoryReading.Read read -> opened(new FoundStory(read.story(), folder, state), old);
            };
        }

        private Optional<OpenStory> opened(FoundStory found, Optional<OpenStory> old) {
            OpenStory open = stories.opened(found);
            try {
                open.warm();
            } catch (IllegalStateException failed) {
                open.leave();
                faulty.add(found.folder());
                report.accept("the story " + found.story().id() + " cannot be indexed: " + failed.getCause() + "; "
                        + instead(old));
                return old;
            }
            fresh.add(open);
            return Optional.of(open);
        }

        /// Of two stories of the same id the one that comes first is served.
        void add(OpenStory open, Optional<OpenStory> old) {
            Optional<OpenStory> same = all.stream()
                    .filter(other -> other.story().id().equals(open.story().id()))
                    .findFirst();
            if (same.isPresent()) {
                report.accept("the story in " + open.folder() + " is not served: its id \""
                        + open.story().id() + "\" is that of the story in "
                        + same.get().folder() + " too");
                return;
            }
            all.add(open);
            if (fresh.contains(open)) {
                report.accept("the story " + open.story().id() + (old.isPresent() ? " has changed" : " is new")
                        + ", and is served as it is now");
            }
        }
    }

    private static String faulty(StoryReading.Faulty faulty, Optional<OpenStory> old) {
        List<StoryFault> errors = StoryFault.errors(faulty.faults());
        String more = errors.size() > 1 ? " And " + (errors.size() - 1) + " more: storybot check lists them." : "";
        return "the story in " + faulty.folder() + " has errors; " + instead(old) + ". " + errors.getFirst() + more;
    }

    private static String instead(Optional<OpenStory> old) {
        return old.isPresent() ? "it is served as it was before" : "it is not served";
    }

    /// Tells what only an author's check finds.
    private void check(OpenStory open) {
        List<StoryFault> errors = StoryFault.errors(StoryCheck.check(open.folder()));
        if (!errors.isEmpty()) {
            report.accept("storybot check finds errors in the story "
                    + open.story().id() + ": " + errors.size() + ", the first of them in " + errors.getFirst());
        }
    }
}
