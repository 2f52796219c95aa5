package dev.storybot.ask;

import dev.storybot.story.Article;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Notes;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Passage;
import dev.storybot.story.Receipt;
import dev.storybot.story.Story;
import dev.storybot.story.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A small invented story, for the tests of what searches one: a captain leaves a ferry line. Some of its passages
/// exist
/// in English and Japanese, one in each alone.
public final class FerryStory {

    private static final List<Receipt> RECEIPTS = List.of(new Receipt.Line("log", 2, null));

    private FerryStory() {}

    public static Story story() {
        return story(passages(), entities(), facts(), "ferries");
    }

    /// As the story, but with these passages.
    public static Story story(List<Passage> passages, String hash) {
        return story(passages, entities(), facts(), hash);
    }

    public static Story story(List<Passage> passages, List<Entity> entities, List<Fact> facts, String hash) {
        return new Story(
                "ferries",
                Text.of("en", "Ferries"),
                date("2021-05-01"),
                "en",
                null,
                Map.of(),
                List.of(new Article("log", "en", null, null, passages, Set.of(1))),
                entities,
                facts,
                List.of(),
                Notes.NONE,
                hash);
    }

    public static List<Passage> passages() {
        return List.of(
                passage(1, "A harbour log", "港の記録"),
                passage(
                        2,
                        "Captain Orla Brandt left Lighthouse Ferries on 3 March 2021. She said that the company no"
                                + " longer listened to its crews.",
                        "オルラ・ブラント船長は2021年3月3日、ライトハウス・フェリーを退職した。会社はもう乗組員の声を聞かないと述べた。"),
                passage(
                        3,
                        "The ferry line spent 1,500 crowns on new ropes. Its rival Tidewater bought an old steamer.",
                        "フェリー会社は新しいロープに1,500クローネを費やした。競合のタイドウォーターは古い汽船を購入した。"),
                passage(
                        4,
                        "The harbour lights failed in April. Engineers blamed salt in the cables.",
                        "4月に港の灯火が消えた。技術者は電線の塩分が原因だとした。"),
                new Passage("log", 5, Text.of("ja", "灯台守の川島健太郎は「海は静かだ。心配はいらない。」と語った。Quillonの株価は42ポイント上昇した。")),
                new Passage("log", 6, Text.of("en", "The insurer Quillon refused to pay for the steamer ZK9.")));
    }

    public static Passage passage(int line, String english, String japanese) {
        return new Passage("log", line, new Text(Map.of("en", english, "ja", japanese)));
    }

    public static List<Entity> entities() {
        return List.of(
                entity(
                        "brandt",
                        Entity.Kind.PERSON,
                        Map.of("en", List.of("Orla Brandt"), "ja", List.of("オルラ・ブラント"), "ko", List.of("오를라 브란트")),
                        "Brandt",
                        "Orla",
                        "ブラント",
                        "브란트",
                        "Брандт",
                        "布兰特"),
                entity(
                        "lighthouse",
                        Entity.Kind.ORGANISATION,
                        Map.of("en", List.of("Lighthouse Ferries"), "ja", List.of("ライトハウス・フェリー")),
                        "Lighthouse"),
                entity(
                        "tidewater",
                        Entity.Kind.ORGANISATION,
                        Map.of("en", List.of("Tidewater"), "ja", List.of("タイドウォーター"))),
                entity("quillon", Entity.Kind.ORGANISATION, Map.of("en", List.of("Quillon"))),
                entity(
                        "kawashima",
                        Entity.Kind.PERSON,
                        Map.of("en", List.of("Kentaro Kawashima"), "ja", List.of("川島健太郎")),
                        "Kawashima",
                        "川島"),
                entity(
                        "maiko",
                        Entity.Kind.PERSON,
                        Map.of("en", List.of("Maiko Sund"), "ja", List.of("マイコ・スンド")),
                        "マイコ"),
                entity("mask", Entity.Kind.PERSON, Map.of("ja", List.of("エド・マスク"), "en", List.of("Ed Mask")), "マスク"),
                entity("steamer", Entity.Kind.PRODUCT, Map.of("en", List.of("ZK-9"))),
                entity("x", Entity.Kind.ORGANISATION, Map.of("en", List.of("X")), "Flagpost"),
                entity("elder", Entity.Kind.PERSON, Map.of("en", List.of("Tom Reed")), "Reed"),
                entity("younger", Entity.Kind.PERSON, Map.of("en", List.of("Ann Reed")), "Reed"));
    }

    private static Entity entity(String id, Entity.Kind kind, Map<String, List<String>> names, String... aliases) {
        return new Entity(
                id, kind, names, Arrays.asList(aliases), List.of(), List.of(), List.of(), false, null, null, List.of());
    }

    public static List<Fact> facts() {
        return List.of(
                new Fact.Departure(
                        common(
                                "brandt-leaves",
                                "2021-03-03",
                                text(
                                        "Orla Brandt resigned from Lighthouse Ferries on 3 March 2021.",
                                        "オルラ・ブラントは2021年3月3日、ライトハウス・フェリーを辞任した。")),
                        "brandt",
                        "lighthouse",
                        text("Captain", "船長"),
                        Fact.Departure.Kind.RESIGNED,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of()),
                new Fact.Role(
                        common(
                                "brandt-captain",
                                null,
                                text(
                                        "Orla Brandt was chief captain of Lighthouse Ferries.",
                                        "ブラントはライトハウス・フェリーの主任船長だった。")),
                        "brandt",
                        "lighthouse",
                        text("Chief Captain", "主任船長"),
                        List.of("skipper", "President", "社長"),
                        null,
                        null,
                        List.of()),
                new Fact.Statement(
                        common(
                                "kawashima-calm",
                                "2021-04-02",
                                text("Kentaro Kawashima said that the sea was calm.", "川島健太郎は海は静かだと語った。")),
                        "kawashima",
                        "The sea is calm, do not worry.",
                        "en",
                        text("at the pier", "桟橋で"),
                        Text.of("ja", "海は静かだ。心配はいらない。"),
                        List.of(),
                        null,
                        null),
                new Fact.Figure(
                        new Fact.Common(
                                "rope-cost",
                                date("2021"),
                                List.of(),
                                null,
                                text(
                                        "Lighthouse Ferries paid 1,500 crowns for ropes.",
                                        "ライトハウス・フェリーはロープに1500クローネを払った。"),
                                List.of(),
                                Map.of("en", List.of("expense"), "ja", List.of("出費")),
                                null,
                                RECEIPTS),
                        "lighthouse",
                        "price",
                        text("1,500 crowns", "1500クローネ"),
                        1500.0,
                        "crowns",
                        null,
                        List.of()),
                new Fact.Event(
                        common(
                                "lights-fail",
                                "2021-04",
                                text("The harbour lights went out in April 2021.", "2021年4月、港の灯火が消えた。")),
                        text("Blackout", "停電"),
                        null));
    }

    private static Fact.Common common(String id, String date, Text text) {
        return new Fact.Common(
                id, date == null ? null : date(date), List.of(), null, text, List.of(), Map.of(), null, RECEIPTS);
    }

    private static Text text(String english, String japanese) {
        return new Text(Map.of("en", english, "ja", japanese));
    }

    private static PartialDate date(String iso) {
        return PartialDate.parse(iso).orElseThrow();
    }

    /// A story of `count` passages that say little, for what needs size.
    public static Story ofLength(int count) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 2; i < count + 2; i++) {
            passages.add(passage(
                    i, "Ferry number " + i + " sailed on time. Nothing else happened.", i + "便は定刻に出た。ほかには何もなかった。"));
        }
        return story(passages, "long-" + count);
    }
}
