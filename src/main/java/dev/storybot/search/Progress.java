package dev.storybot.search;

import java.nio.file.Path;

/// Is told how the opening of an index goes on, so that the caller can say so when it takes long.
public interface Progress {

    /// Tells nobody.
    Progress SILENT = new Progress() {
        @Override
        public void building(int done, int of) {}

        @Override
        public void keptInMemory(Path folder, String reason) {}
    };

    /// The index is being built: `done` of `of` documents are in it. The last call has both equal.
    void building(int done, int of);

    /// The index could not be kept in `folder`; it is in memory, and will be built again at the next start.
    void keptInMemory(Path folder, String reason);
}
