package dev.storybot.search;

import dev.storybot.ask.SearchContract;
import dev.storybot.ask.Thesaurus;
import dev.storybot.story.Story;
import java.io.IOException;

class StoryIndexContractTest extends SearchContract {

    private StoryIndex index;

    @Override
    protected Searches open(Story story, Thesaurus thesaurus) {
        index = StoryIndex.inMemory(story, thesaurus);
        return new Searches(index, index, index);
    }

    @Override
    protected void close() throws IOException {
        index.close();
    }
}
