package dev.storybot.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.story.Entity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameDraftsTest {

    @TempDir
    private Path temp;

    private Desk desk;

    @BeforeEach
    void sit() {
        desk = new Desk(temp);
    }

    private void make(String text, String language) {
        Given given = new Given(null, "A story", "2021", language, true);
        desk.made("article.txt", ("Nothing here.\n" + text).getBytes(StandardCharsets.UTF_8), given);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dr Ada Lindqvist left. | Ada Lindqvist",
                "It was led by Mira Murati, the chief technology officer of the firm. | Mira Murati",
                "It was led by its Chief Technology Officer, Mira Murati, until then. | Mira Murati",
                "Mira Murati, OpenAI's former head of research, left. | Mira Murati",
                "The co-founder Greg Brockman took leave. | Greg Brockman",
                "Petra Vance, 45, was the last to leave. | Petra Vance",
                "Noor Haddad, who kept the books, said so; Haddad was dismissed. | Noor Haddad",
                "The poet Ludwig van Beerhoven (1770–1827) lived here. | Ludwig van Beerhoven",
                "They were ruled by King Charles III of West Francia. | Charles III",
                "Then came Edward the Confessor. | Edward the Confessor",
                "The letter is by J. Robert Oppenhelm, a physicist. | J. Robert Oppenhelm"
            })
    void a_person_is_drafted_where_a_sign_proves_one(String text, String name) {
        make(text, "en");

        assertThat(desk.story().entities())
                .filteredOn(one -> one.kind() == Entity.Kind.PERSON)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.name("en")).isEqualTo(name);
                    assertThat(one.receipts()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They bought it from Halloran Mills Ltd in May. | Halloran Mills Ltd",
                "She studied at the University of North Elm before. | University of North Elm",
                "It was the Ministry of Health and Care that paid. | Ministry of Health and Care",
                "He spoke to the Quay Courier. | Quay Courier",
                "The chief executive of Loopt said no. | Loopt",
                "Loopt, a start-up, closed. | Loopt",
                "They asked the carmaker Tessla for a word. | Tessla",
                "Tessla's chief executive said no. | Tessla"
            })
    void an_organisation_is_drafted_where_a_sign_proves_one(String text, String name) {
        make(text, "en");

        assertThat(desk.story().entities()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Entity.Kind.ORGANISATION);
            assertThat(one.name("en")).isEqualTo(name);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Norman Conquest of England began in October. New York and Hong Kong said nothing.",
                "Last Tuesday the World War II veterans met in North London. However, Monday came.",
                "In Paris, the capital, the Battle of Hastings is known. Article V was read.",
                "Windows III failed. Model T sold. Silicon Valley is a valley.",
                "Many Happy Returns, they said. Every Company must."
            })
    void what_nothing_proves_to_be_a_name_is_left_to_the_author(String text) {
        make(text, "en");

        assertThat(desk.story().entities()).isEmpty();
    }

    @Test
    void a_surname_alone_is_an_alias_unless_two_people_have_it() {
        make("""
                Dr Ada Lindqvist and the curator Tomas Lindqvist left. Lindqvist said nothing.
                The founder Hugo Marchetti stays, Marchetti said.
                The European Court of Justice (ECJ) agrees; Apple Inc does not. Apple never does.
                """, "en");

        assertThat(desk.story().entities())
                .extracting(one -> one.name("en") + one.aliases())
                .containsExactly(
                        "Ada Lindqvist[]",
                        "Tomas Lindqvist[]",
                        "Hugo Marchetti[Marchetti]",
                        "European Court of Justice[ECJ]",
                        "Apple Inc[Apple]");
    }

    @Test
    void a_draft_says_that_it_is_one_and_on_which_lines_it_stands() {
        make("The founder Hugo Marchetti stays.\nNothing.\nMarchetti is glad.\n", "en");

        assertThat(desk.text("entities.json")).isEqualTo("""
                {
                  "$schema": ".schemas/entities.schema.json",
                  "entities": [
                    {
                      "id": "hugo-marchetti",
                      "kind": "person",
                      "draft": true,
                      "names": {
                        "en": [
                          "Hugo Marchetti"
                        ]
                      },
                      "aliases": [
                        "Marchetti"
                      ],
                      "receipts": [
                        {
                          "line": 2
                        },
                        {
                          "line": 4
                        }
                      ]
                    }
                  ]
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERSON | イーロン・マスク氏が買収した。 | イーロン・マスク",
                "PERSON | 共同創業者のグレッグ・ブロックマンは休職した。 | グレッグ・ブロックマン",
                "PERSON | 館長を務めた高瀬誠一氏が退任する。 | 高瀬誠一",
                "PERSON | 隣の田中さんが気づいた。 | 田中",
                "PERSON | ハートウェル教授は語る。 | ハートウェル",
                "ORGANISATION | 米テスラ社が発表した。 | テスラ",
                "ORGANISATION | 株式会社北湾製紙が発表した。 | 北湾製紙",
                "ORGANISATION | スタンフォード大学の研究だ。 | スタンフォード大学",
                "ORGANISATION | 文部科学省が認めた。 | 文部科学省"
            })
    void a_japanese_name_is_drafted_where_a_sign_proves_one(Entity.Kind kind, String text, String name) {
        make(text, "ja");

        assertThat(desk.story().entities()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(kind);
            assertThat(one.name("ja")).isEqualTo(name);
        });
    }

    @Test
    void a_japanese_surname_belongs_to_the_full_name() {
        make("イーロン・マスクは来ない。高瀬誠一氏は来る。\nマスク氏は来るか。高瀬氏は待つ。\nマスクは来た。\n", "ja");

        assertThat(desk.story().entities())
                .extracting(one -> one.id()
                        + one.name("ja")
                        + one.aliases()
                        + one.receipts().size())
                .containsExactly("person-1イーロン・マスク[マスク]3", "person-2高瀬誠一[高瀬]2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "同氏は皆さんに、お客さんと業者さんの話をした。明石家さんまも来た。",
                "ニューヨーク・タイムズを読む。フランス大統領とパリ市長とアップルCEOが会った。",
                "国立大学と各銀行、会社と神社、出版社と両社。",
                "シリコン・バレーのスタートアップがサービスをリリースした。"
            })
    void japanese_words_that_only_look_like_names_are_left_alone(String text) {
        make(text, "ja");

        assertThat(desk.story().entities()).isEmpty();
    }

    @Test
    void in_another_language_no_name_is_drafted_and_that_is_said() {
        Given given = new Given(null, "Die Uhr", "2021", "de", true);
        Making.Made made = desk.made(
                "uhr.txt", "Die Uhr steht.\nHerr Doktor Braun weiß es.\n".getBytes(StandardCharsets.UTF_8), given);

        assertThat(desk.story().entities()).isEmpty();
        assertThat(made.remarks()).singleElement().asString().contains("English and Japanese only");
    }
}
