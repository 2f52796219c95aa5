package dev.storybot;

import dev.storybot.chat.Incoming;
import dev.storybot.chat.slack.Manifest;
import dev.storybot.doctor.DiscordCheckup;
import dev.storybot.doctor.Finding;
import dev.storybot.doctor.SlackCheckup;
import dev.storybot.keep.Keep;
import dev.storybot.search.Progress;
import dev.storybot.settings.Problems;
import dev.storybot.settings.Settings;
import dev.storybot.story.StoryCheck;
import dev.storybot.story.StoryFault;
import dev.storybot.story.StoryReader;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What `storybot doctor` looks at, one thing after another. Each is looked at, whatever the others are like.
final class Checkup {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Settings settings;
    private final @Nullable String only;

    /// @param only id of the only story to serve, or null for all
    Checkup(Settings settings, @Nullable String only) {
        this.settings = settings;
        this.only = only;
    }

    /// Which program on which Java. One that is too old, or of which a part is of another build, does not come this far.
    static List<Finding> java() {
        String told = Version.build() + " on Java " + Runtime.version() + ", with "
                + Runtime.getRuntime().maxMemory() / (1024 * 1024) + " MB of heap at the most.";
        return List.of(Finding.well("Java", told));
    }

    static List<Finding> settings(Problems problems) {
        List<Finding> all = new ArrayList<>();
        problems.all().forEach(problem -> all.add(sentences("settings", problem, Finding.State.WRONG)));
        problems.remarks().forEach(remark -> all.add(sentences("settings", remark, Finding.State.NOTE)));
        return all.isEmpty() ? List.of(Finding.well("settings", "Nothing is wrong with them.")) : all;
    }

    /// What is wrong is the first sentence, what to do the rest.
    private static Finding sentences(String check, String text, Finding.State state) {
        int end = text.indexOf(". ");
        return end < 0
                ? new Finding(check, state, text, "")
                : new Finding(check, state, text.substring(0, end + 1), text.substring(end + 2));
    }

    List<Finding> stories() {
        if (!Files.isDirectory(settings.data())) {
            return List.of(Finding.wrong(
                    "stories",
                    "There is no folder " + settings.data() + ".",
                    "Name the folder of stories with STORYBOT_DATA or --data."));
        }
        List<Path> folders = StoryReader.folders(settings.data());
        return folders.isEmpty()
                ? List.of(Finding.wrong(
                        "stories",
                        "There is no story in " + settings.data() + ".",
                        "Make one: storybot new " + settings.data().resolve("mine") + " ARTICLE"))
                : folders.stream().map(Checkup::story).toList();
    }

    private static Finding story(Path folder) {
        List<StoryFault> errors = StoryFault.errors(StoryCheck.check(folder));
        return errors.isEmpty()
                ? Finding.well("story", folder + " has no error.")
                : Finding.wrong(
                        "story",
                        folder + " has errors: " + errors.size() + ". The first: " + errors.getFirst(),
                        "Mend them; storybot check " + folder + " lists all.");
    }

    List<Finding> index() {
        Path keep = OpenStories.usable(settings.keep());
        try (OpenStories stories =
                new OpenStories(FoundStories.in(settings.data(), only), keep, settings.dictionary(), Progress.SILENT)) {
            stories.makeReady();
            return List.of(
                    keep == null
                            ? Finding.note(
                                    "index",
                                    "It is built in memory at each start, because nothing can be written to "
                                            + settings.keep() + ".",
                                    "Give the bot's user the right to write there, or name another folder with"
                                            + " STORYBOT_KEEP.")
                            : Finding.well("index", "That of each story opens, from " + keep.resolve("index") + "."));
        } catch (CannotDo none) {
            return List.of(Finding.wrong("index", "There is no story to make it of.", "Mend the stories first."));
        } catch (IllegalStateException broken) {
            return List.of(Finding.wrong(
                    "index",
                    "It cannot be made (" + broken.getCause() + ").",
                    "Make room on the disk, and give the bot at least 64 MB of heap."));
        }
    }

    List<Finding> database() {
        try (Keep keep = Keep.open(
                settings.keep(),
                settings.inbox(),
                OpenStories.CONVERSATIONS,
                settings.keepKey(),
                InstantSource.system())) {
            String trouble = keep.trouble();
            return List.of(
                    trouble.isEmpty()
                            ? Finding.well("database", "It can be written in " + settings.keep() + ".")
                            : sentences("database", trouble, Finding.State.WRONG));
        }
    }

    List<Finding> discord() {
        Settings.Discord discord = settings.discord();
        if (discord == null) {
            return List.of(Finding.note("Discord", "No token is set, so the bot is not there.", ""));
        }
        Set<String> commands =
                Stream.of(Incoming.Command.values()).map(Incoming.Command::word).collect(Collectors.toSet());
        try (HttpClient client = client()) {
            return new DiscordCheckup(discord, commands, client, InstantSource.system()).findings();
        }
    }

    List<Finding> slack() {
        Settings.Slack slack = settings.slack();
        if (slack == null) {
            return List.of(Finding.note("Slack", "No token is set, so the bot is not there.", ""));
        }
        try (HttpClient client = client()) {
            return new SlackCheckup(slack, Set.copyOf(Manifest.scopes()), client, InstantSource.system()).findings();
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .proxy(ProxySelector.getDefault())
                .connectTimeout(PATIENCE)
                .build();
    }
}
