package dev.storybot;

import dev.storybot.chat.Stories;
import dev.storybot.chat.Teller;
import java.util.Comparator;
import java.util.List;

/// Stories that are served together, until the next shelf takes their place. Thread-safe.
final class OpenShelf implements Stories.Shelf {

    private final List<OpenStory> stories;
    private final List<Teller> tellers;
    private final Users users = new Users(this::leaveStories);

    /// Becomes a user of each of `stories`. Whoever makes the shelf is its first user.
    ///
    /// @param stories open, with different ids
    OpenShelf(List<OpenStory> stories) {
        this.stories = stories.stream()
                .sorted(Comparator.comparing(open -> open.story().id()))
                .toList();
        this.tellers = this.stories.stream().map(OpenStory::teller).toList();
        this.stories.forEach(OpenStory::enter);
    }

    private void leaveStories() {
        stories.forEach(OpenStory::leave);
    }

    List<OpenStory> stories() {
        return stories;
    }

    @Override
    public List<Teller> tellers() {
        return tellers;
    }

    /// Whether there is one user more, who is to [#close()] it: not so after the last one has.
    boolean enter() {
        return users.enter();
    }

    @Override
    public void close() {
        users.leave();
    }
}
