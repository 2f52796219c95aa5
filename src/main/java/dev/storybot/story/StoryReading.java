package dev.storybot.story;

import java.nio.file.Path;
import java.util.List;

/// What came of reading a story's folder.
public sealed interface StoryReading {

    /// A story without an error.
    ///
    /// @param warnings what its author should look at; often empty
    record Read(Story story, List<StoryFault> warnings) implements StoryReading {

        public Read {
            warnings = List.copyOf(warnings);
        }

        @Override
        public List<StoryFault> faults() {
            return warnings;
        }
    }

    /// No story, because of at least one error.
    ///
    /// @param faults errors first, then warnings
    record Faulty(Path folder, List<StoryFault> faults) implements StoryReading {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// Everything that was found to be wrong, errors first.
    List<StoryFault> faults();
}
