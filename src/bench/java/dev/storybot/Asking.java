package dev.storybot;

import org.jspecify.annotations.Nullable;

/// A question of each kind, as people ask them.
public enum Asking {
    WHO_LEFT_COMMAND("/who-left openai", "en"),
    WHO_LEFT("Who left OpenAI in September 2024?", "en"),
    WHY("Why did Mira Murati leave?", "en"),
    WHO_IS("Who is Bob McGrew?", "en"),
    WHEN("When did Barret Zoph leave OpenAI?", "en"),
    WHERE_NEXT("Where did Ilya Sutskever go next?", "en"),
    WHO_REPLACED("Who replaced Bob McGrew?", "en"),
    STILL("Is Greg Brockman still at OpenAI?", "en"),
    QUOTE("What did Leike say about safety?", "en"),
    COMPARE("/compare openai tesla", "en"),
    TIMELINE("/timeline tesla 2024-04 2024-05", "en"),
    CHECK("/check Barret Zoph resigned in June 2024", "en"),
    FIGURE("How much did OpenAI raise in October 2024?", "en"),
    PASSAGE("Which television drama did Musk compare the story with?", "en"),
    REFUSAL("What is the best recipe for carbonara?", "en"),
    FALSE_PREMISE("Why did Murati leave Tesla?", "en"),
    TYPO("why did mira muratti leav opnai", "en"),
    JAPANESE_WHO_LEFT("オープンAIを辞めたのは誰?", "ja"),
    JAPANESE_WHY("ムラティはなぜ辞めたのですか?", "ja"),
    JAPANESE_WHEN("ゾフが退社したのはいつ?", "ja"),
    JAPANESE_PASSAGE("サノスに例えられているのは?", "ja"),
    JAPANESE_REFUSAL("任天堂の株価を教えてください", "ja"),
    SPANISH("¿Por qué dejó Mira Murati OpenAI?", "en"),
    FOLLOW_UP("And Zoph?", "en", "Why did Murati leave?");

    private final String text;
    private final String analysis;
    private final @Nullable String before;

    Asking(String text, String analysis) {
        this(text, analysis, null);
    }

    Asking(String text, String analysis, @Nullable String before) {
        this.text = text;
        this.analysis = analysis;
        this.before = before;
    }

    String text() {
        return text;
    }

    /// The language whose passages a bare query searches.
    String analysis() {
        return analysis;
    }

    /// The question that it follows in its conversation, or null where it begins one.
    @Nullable
    String before() {
        return before;
    }
}
