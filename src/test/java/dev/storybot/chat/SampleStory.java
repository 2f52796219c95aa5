package dev.storybot.chat;

import dev.storybot.story.Article;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Fact.Departure;
import dev.storybot.story.Notes;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Passage;
import dev.storybot.story.Receipt;
import dev.storybot.story.Source;
import dev.storybot.story.Story;
import dev.storybot.story.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A story of a bakery, small enough to know by heart: Ada left Crumb, Ben was dismissed, Cleo is on leave, and Dan
/// left Loaf after the article.
final class SampleStory {

    static final Entity CRUMB = entity("crumb", Entity.Kind.ORGANISATION, "Crumb", "クラム", List.of("crumb"), null);
    static final Entity LOAF = entity("loaf", Entity.Kind.ORGANISATION, "Loaf", "ローフ", List.of(), null);
    static final Entity ADA = entity(
            "ada",
            Entity.Kind.PERSON,
            "Ada Byron",
            "エイダ・バイロン",
            List.of("バイロン", "アイダ"),
            text("Head baker of Crumb until May 2024. Bakes rye.", "2024年5月までクラムの製パン長。"));
    static final Entity BEN = entity("ben", Entity.Kind.PERSON, "Ben Crust", "ベン・クラスト", List.of(), null);
    static final Entity CLEO = entity("cleo", Entity.Kind.PERSON, "Cleo Rye", "クレオ・ライ", List.of(), null);
    static final Entity DAN = entity("dan", Entity.Kind.PERSON, "Dan Oat", "ダン・オート", List.of(), null);

    static final Passage L1 = passage(
            1,
            "Ada Byron left Crumb on 2 May. She said that the ovens were cold.",
            "エイダ・バイロンは5月2日にクラムを去った。彼女は窯が冷たいと言った。");
    static final Passage L2 = passage(2, "Ben Crust was dismissed. Nobody says why.", "ベン・クラストは解雇された。理由は誰も言わない。");
    static final Passage L3 = passage(3, "Bread is bread.", "パンはパンだ。");

    static final Source PAPER =
            new Source("S1", "Ovens cold", "The Daily Loaf", date("2024-05-03"), "https://example.org/ovens");

    static final Fact.Statement COLD = new Fact.Statement(
            common(
                    "ada-cold",
                    "2024-05-02",
                    "Ada Byron wrote on 2 May 2024 that the ovens were cold.",
                    "エイダは窯が冷たいと書いた。",
                    null),
            "ada",
            "The ovens are cold",
            "en",
            text("on a napkin", "ナプキンに"),
            Text.of("ja", "窯が冷たい"),
            List.of("crumb"),
            new Receipt.Line("article", 1, Text.of("ja", "窯が冷たいと言った")),
            text("The article leaves out the napkin.", "記事はナプキンに触れていない。"));

    static final Departure ADA_LEAVES = new Departure(
            common(
                    "ada-leaves",
                    "2024-05-02",
                    "Ada Byron, Crumb's head baker, announced on 2 May 2024 that she was leaving.",
                    "エイダ・バイロンは2024年5月2日に退社を発表した。",
                    null),
            "ada",
            "crumb",
            text("Head baker", "製パン長"),
            Departure.Kind.RESIGNED,
            date("2024-05-31"),
            null,
            List.of(
                    new Fact.Reason(
                            Fact.Reason.Label.PERSON,
                            text("Ada Byron", "エイダ・バイロン"),
                            text("She wrote that the ovens were cold.", "窯が冷たいと書いた。"),
                            "ada-cold",
                            List.of()),
                    new Fact.Reason(
                            Fact.Reason.Label.REPORTED,
                            text("The Daily Loaf", "デイリー・ローフ"),
                            text("The pay was low, The Daily Loaf reported.", "給与が低かったと報じられた。"),
                            null,
                            List.of())),
            List.of(new Fact.Next(
                    text("Joined Loaf (June 2024)", "ローフに入社（2024年6月）"), "loaf", date("2024-06"), List.of())),
            List.of(new Fact.Successor("cleo", text("Cleo Rye took over the ovens", "クレオ・ライが窯を引き継いだ"), List.of())));

    static final Departure BEN_LEAVES = new Departure(
            common(
                    "ben-leaves",
                    "2024-04",
                    "Crumb dismissed Ben Crust in April 2024.",
                    "クラムは2024年4月、ベン・クラストを解雇した。",
                    "C1"),
            "ben",
            "crumb",
            null,
            Departure.Kind.DISMISSED,
            null,
            "ben-returns",
            List.of(new Fact.Reason(
                    Fact.Reason.Label.NONE, null, text("No reason was given.", "理由は示されていない。"), null, List.of())),
            List.of(),
            List.of());

    static final Departure BEN_RETURNS =
            departure("ben-returns", "ben", "crumb", Departure.Kind.RETURNED, "2024-04-20");
    static final Departure CLEO_ON_LEAVE =
            departure("cleo-on-leave", "cleo", "crumb", Departure.Kind.ON_LEAVE, "2024-03");
    static final Departure DAN_LEAVES = departure("dan-leaves", "dan", "loaf", Departure.Kind.LEFT, "2024-12-01");

    static final Fact.Figure COUNT = new Fact.Figure(
            common(
                    "seven",
                    "2024-05-30",
                    "The Daily Loaf counted seven bakers who left Crumb.",
                    "デイリー・ローフは7人と数えた。",
                    null),
            "crumb",
            "bakers departed",
            text("seven", "7人"),
            7.0,
            "people",
            text("The Daily Loaf", "デイリー・ローフ"),
            List.of("ada", "ben"));

    static final Fact.Role HEAD_BAKER = new Fact.Role(
            common("ada-head-baker", null, "Ada Byron was head baker of Crumb until May 2024.", "エイダは製パン長だった。", null),
            "ada",
            "crumb",
            text("Head baker", "製パン長"),
            List.of(),
            date("2020"),
            date("2024-05"),
            List.of());

    static final Fact.Role CLEO_HEAD_BAKER = new Fact.Role(
            common("cleo-head-baker", null, "Cleo Rye is head baker of Crumb.", "クレオ・ライはクラムの製パン長。", null),
            "cleo",
            "crumb",
            text("Head baker", "製パン長"),
            List.of(),
            date("2024-06"),
            null,
            List.of("ada"));

    static final Fact.Event FAIR = new Fact.Event(
            common(
                    "fair",
                    "2024-06-01",
                    "The bread fair was held from 1 to 3 June 2024.",
                    "2024年6月1～3日にパン祭りが開かれた。",
                    null),
            text("Bread fair", "パン祭り"),
            date("2024-06-03"));

    static final Notes.Erratum ERRATUM = new Notes.Erratum(
            "X1",
            "article",
            1,
            "窯が冷たい",
            "nuance",
            text("The ovens were lukewarm.", "窯はぬるかった。"),
            text("The ovens were not hot enough.", "窯の温度が足りなかった。"),
            "high",
            List.of());

    static final Notes.Disagreement DISAGREEMENT = new Notes.Disagreement(
            "C1",
            text("Whether Ben was dismissed", "ベンは解雇されたのか"),
            List.of(
                    new Notes.Side(text("Crumb", "クラム"), text("He was.", "解雇した。")),
                    new Notes.Side(text("Ben", "ベン"), text("He was not.", "解雇されていない。"))),
            text("Both.", "両論。"),
            List.of());

    static final Story STORY = new Story(
            "bakery",
            text("The bakery exodus", "パン屋の大量離脱"),
            date("2024-09-30"),
            "ja",
            text("Who left which bakery.", "誰がどのパン屋を去ったか。"),
            Map.of("en", List.of("who left Crumb?"), "ja", List.of("クラムを去ったのは？")),
            List.of(new Article("article", "ja", text("Bread", "パン"), "S1", List.of(L1, L2, L3), Set.of())),
            List.of(CRUMB, LOAF, ADA, BEN, CLEO, DAN),
            List.of(
                    ADA_LEAVES,
                    BEN_LEAVES,
                    BEN_RETURNS,
                    CLEO_ON_LEAVE,
                    DAN_LEAVES,
                    COLD,
                    COUNT,
                    HEAD_BAKER,
                    CLEO_HEAD_BAKER,
                    FAIR),
            List.of(PAPER),
            new Notes(List.of(ERRATUM), List.of(DISAGREEMENT)),
            "hash");

    private SampleStory() {}

    static Text text(String english, String japanese) {
        return new Text(Map.of("en", english, "ja", japanese));
    }

    static PartialDate date(String iso) {
        return PartialDate.parse(iso).orElseThrow();
    }

    private static Passage passage(int line, String english, String japanese) {
        return new Passage("article", line, text(english, japanese));
    }

    private static Entity entity(
            String id, Entity.Kind kind, String english, String japanese, List<String> inArticle, Text description) {
        return new Entity(
                id,
                kind,
                Map.of("en", List.of(english), "ja", List.of(japanese)),
                List.of(),
                inArticle,
                List.of(),
                List.of(),
                false,
                null,
                description,
                List.of());
    }

    static Fact.Common common(String id, String date, String english, String japanese, String disputed) {
        return new Fact.Common(
                id,
                date == null ? null : date(date),
                List.of(),
                null,
                text(english, japanese),
                List.of(),
                Map.of(),
                disputed,
                List.of(new Receipt.Sourced("S1", null)));
    }

    private static Departure departure(
            String id, String person, String organisation, Departure.Kind kind, String date) {
        return new Departure(
                common(id, date, person + " " + kind, person + " " + kind, null),
                person,
                organisation,
                null,
                kind,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
