package dev.storybot.chat;

import java.util.List;

/// The stories that the bot speaks of. A port: they may come, change and go while the bot speaks. Thread-safe.
public interface Stories {

    /// The stories as they are now. What they hold stays open until the shelf is closed, even where a newer one has
    /// taken its place meanwhile.
    Shelf open();

    /// Stories that are served together.
    interface Shelf extends AutoCloseable {

        /// In the order of their ids, no id twice. None where every story has gone.
        List<Teller> tellers();

        @Override
        void close();
    }

    /// One story that stays as it is.
    static Stories only(Teller teller) {
        Shelf shelf = new Shelf() {
            @Override
            public List<Teller> tellers() {
                return List.of(teller);
            }

            @Override
            public void close() {
                // it stays open
            }
        };
        return () -> shelf;
    }
}
