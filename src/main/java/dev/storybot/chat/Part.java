package dev.storybot.chat;

import dev.storybot.chat.Reply.Words;

/// A piece of a reply as it stands on the page, from top to bottom; see [Page].
public sealed interface Part {

    /// The line that answers.
    record Lead(Words words) implements Part {}

    record Body(Reply.Block block) implements Part {}

    /// What one must know to read the answer rightly.
    record Note(Words words) implements Part {}

    /// A line above what follows, such as "Receipts".
    record Heading(Words words) implements Part {}

    /// A receipt.
    ///
    /// @param told whether its words stand in the answer already and need not be said again
    record Proof(Reply.Receipt receipt, boolean told) implements Part {}

    /// A line of small print.
    record Remark(Words words) implements Part {}
}
