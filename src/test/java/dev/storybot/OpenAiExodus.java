package dev.storybot;

import dev.storybot.ask.Answerer;
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
import dev.storybot.story.Story;
import dev.storybot.story.StoryReader;
import dev.storybot.story.StoryReading;
import java.nio.file.Path;

/// The story that ships with the bot, with its index in memory; opened once for all tests.
public final class OpenAiExodus {

    private static final OpenAiExodus ONLY = new OpenAiExodus();

    private final Story story;
    private final StoryIndex index;
    private final Answerer answerer;

    private OpenAiExodus() {
        Path folder = Path.of("index-data/openai-exodus");
        this.story = switch (StoryReader.read(folder)) {
            case StoryReading.Read read -> read.story();
            case StoryReading.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
        Languages languages = Languages.load();
        this.index = StoryIndex.inMemory(story, languages.thesaurus());
        this.answerer = new Answerer(story, index, index, index, languages, passage -> true);
    }

    public static Story story() {
        return ONLY.story;
    }

    /// A bot that remembers no conversation yet, without pictures.
    public static Bot bot() {
        return bot(Painter.NONE);
    }

    /// A bot that remembers no conversation yet.
    public static Bot bot(Painter painter) {
        Teller teller = new Teller(
                ONLY.story,
                ONLY.answerer::answer,
                new ReplyWriter(ONLY.story),
                new Suggestions(ONLY.story, () -> ONLY.index));
        Bot.Ports ports = new Bot.Ports(
                new Conversations(1_000), ChosenStories.inMemory(1), Inbox.NONE, Watcher.NONE, () -> "REFERENCE");
        return new Bot(Stories.only(teller), ports, painter);
    }
}
