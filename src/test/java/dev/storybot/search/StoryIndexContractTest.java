package dev.storybot.search;

import dev.storybot.ask.SearchContract;
import dev.storybot.ask.Thesaurus;
import dev.storybot.story.Story;

class StoryIndexContractTest extends SearchContract {

    @Override
    protected Searches open(Story story, Thesaurus thesaurus) {
        StoryIndex index = StoryIndex.inMemory(story, thesaurus);
        return new Searches(index, index, index, index);
    }
}
