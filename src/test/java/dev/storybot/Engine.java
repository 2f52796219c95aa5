package dev.storybot;

import dev.storybot.ask.Answered;
import dev.storybot.ask.Answerer;
import dev.storybot.ask.Asked;
import dev.storybot.ask.Conversation;
import dev.storybot.ask.Languages;
import dev.storybot.chat.Bot;
import dev.storybot.chat.ChosenStories;
import dev.storybot.chat.Conversations;
import dev.storybot.chat.Inbox;
import dev.storybot.chat.Painter;
import dev.storybot.chat.ReplyWriter;
import dev.storybot.chat.Stories;
import dev.storybot.chat.Suggestions;
import dev.storybot.chat.Teller;
import dev.storybot.chat.Watcher;
import dev.storybot.search.StoryIndex;
import dev.storybot.story.Sample;
import dev.storybot.story.Story;
import dev.storybot.story.StoryReader;
import dev.storybot.story.StoryReading;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The whole engine over one story, wired as the program does it, with the index in memory. Made once a story and
/// shared by the tests of every package: it holds no state but the bot's conversations.
public final class Engine {

    /// What a reply says instead of a reference when the bot fails.
    private static final String REFERENCE = "TEST";

    private static final Languages LANGUAGES = Languages.load();

    private final Story story;
    private final StoryIndex index;
    private final Answerer answerer;

    private Engine(Story story) {
        this(story, null);
    }

    private Engine(Story story, @Nullable Path dictionary) {
        this.story = story;
        this.index = StoryIndex.inMemory(story, dictionary, LANGUAGES::thesaurus);
        this.answerer = new Answerer(story, index, index, index, LANGUAGES, _ -> true);
    }

    private static final class Shipped {
        static final Engine ENGINE = new Engine(read(Path.of("index-data", "openai-exodus")));
    }

    private static final class Museum {
        static final Engine ENGINE = new Engine(Sample.harbourMuseum());
    }

    private static final class Bare {
        static final Engine ENGINE = new Engine(Sample.bare());
    }

    /// The story that ships with the bot.
    public static Engine shipped() {
        return Shipped.ENGINE;
    }

    /// An invented story with every kind of fact.
    public static Engine museum() {
        return Museum.ENGINE;
    }

    /// An article and nothing else.
    public static Engine bare() {
        return Bare.ENGINE;
    }

    /// Made anew: for a story that one test is about.
    static Engine over(Story story) {
        return new Engine(story);
    }

    /// The same with a dictionary between English and Japanese.
    static Engine over(Story story, @Nullable Path dictionary) {
        return new Engine(story, dictionary);
    }

    static Engine of(String story) {
        return switch (story) {
            case "openai-exodus" -> shipped();
            case "harbour-museum" -> museum();
            case "bare" -> bare();
            default -> throw new IllegalArgumentException("no story for tests is called " + story);
        };
    }

    private static Story read(Path folder) {
        return switch (StoryReader.read(folder)) {
            case StoryReading.Read read -> read.story();
            case StoryReading.Faulty faulty -> throw new IllegalStateException(faulty.toString());
        };
    }

    public Story story() {
        return story;
    }

    public StoryIndex index() {
        return index;
    }

    public Languages languages() {
        return LANGUAGES;
    }

    /// The answer to a question on its own.
    public Answered answer(String question) {
        return answer(question, Conversation.NEW);
    }

    public Answered answer(String question, Conversation before) {
        return answerer.answer(Asked.of(question), before);
    }

    /// The answer to a command as a platform with options sends it.
    public Answered answer(String command, Map<String, String> options) {
        return answerer.answer(new Asked(command, options, null), Conversation.NEW);
    }

    /// A bot without a conversation behind it, without pictures.
    public Bot bot() {
        return bot(Painter.NONE);
    }

    /// A bot without a conversation behind it.
    public Bot bot(Painter painter) {
        Teller teller =
                new Teller(story, answerer::answer, new ReplyWriter(story), new Suggestions(story, () -> index));
        Bot.Ports ports = new Bot.Ports(
                new Conversations(1_000), ChosenStories.inMemory(1), Inbox.NONE, Watcher.NONE, () -> REFERENCE);
        return new Bot(Stories.only(teller), ports, painter);
    }
}
