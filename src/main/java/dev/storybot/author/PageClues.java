package dev.storybot.author;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page tells of its article beside the text: in JSON-LD (schema.org), in `meta`, in `time`, in its headings.
final class PageClues {

    private static final String LINKED_DATA = "script[type=application/ld+json]";
    private static final Pattern ARTICLE = Pattern.compile(".*(Article|Posting|Report|Review)");

    /// How deep descriptions nest at the most. Those of real pages nest a few times; what is read once for each depth must
    /// not exhaust the stack.
    private static final int DEPTH = 100;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .build());

    private static final List<String> PUBLISHED = List.of(
            "meta[property=article:published_time]",
            "meta[itemprop=datePublished]",
            "[itemprop=datePublished]",
            "meta[name~=(?i)^(date|pubdate|publish-?date|publication_date|article\\.published|parsely-pub-date|"
                    + "sailthru\\.date|dc\\.date(\\.issued)?|dcterms\\.(date|issued|created)|citation_date)$]",
            "time[pubdate]",
            "article time[datetime], main time[datetime]",
            "time[datetime]");

    /// The name of a site behind a headline.
    private static final Pattern SITE = Pattern.compile(
            "(?:\\s\\|\\s|｜)([^|｜]{1,60})$|\\s[–—-]\\s([\\p{Lu}\\p{Lo}][^–—-]{1,30})$|(?<=.{5})：([^：]{2,10})$");

    private static final String BETWEEN = "|｜–—:：-";
    private static final String HEADING = "the page's heading";

    private final Document page;
    private final Optional<JsonNode> linked;

    /// @param page as it was parsed: with its scripts
    PageClues(Document page) {
        this.page = page;
        this.linked = page.select(LINKED_DATA).stream()
                .flatMap(script -> article(script.data()))
                .findFirst();
    }

    private static Stream<JsonNode> article(String json) {
        try {
            return Stream.of(JSON.readTree(json)).flatMap(PageClues::article);
        } catch (JsonProcessingException malformed) {
            return Stream.empty();
        }
    }

    /// The description of an article in a document, which may be a list or a graph of descriptions.
    private static Stream<JsonNode> article(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().flatMap(PageClues::article);
        }
        JsonNode type = node.path("@type");
        boolean isArticle = (type.isArray() ? type.valueStream() : Stream.of(type))
                .anyMatch(name -> ARTICLE.matcher(name.asText()).matches());
        return isArticle ? Stream.of(node) : node.path("@graph").valueStream().flatMap(PageClues::article);
    }

    private Optional<String> linked(String... path) {
        JsonNode at = linked.orElseGet(JSON::missingNode);
        for (String field : path) {
            at = (at.isArray() ? at.path(0) : at).path(field);
        }
        return Optional.of(onOneLine(at.asText())).filter(text -> !text.isEmpty());
    }

    private static String onOneLine(String words) {
        return words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private Optional<String> meta(String property) {
        return page.select("meta[property=" + property + "], meta[name=" + property + "]").stream()
                .map(meta -> onOneLine(meta.attr("content")))
                .filter(content -> !content.isEmpty())
                .findFirst();
    }

    /// The page's only heading where it has one; else what the page is called for machines; else its title, without
    /// the name of the site.
    @Nullable
    Clue title() {
        return headingInTitle()
                .map(words -> new Clue(words, HEADING))
                .or(() -> linked("headline").map(words -> new Clue(words, "the page's linked data")))
                .or(() -> meta("og:title")
                        .flatMap(this::withoutSite)
                        .map(words -> new Clue(words, "the page's og:title")))
                .or(() -> onlyHeading().map(words -> new Clue(words, HEADING)))
                .or(() -> withoutSite(page.title()).map(words -> new Clue(words, "the page's title")))
                .orElse(null);
    }

    /// The longest: the name of the site may be a heading, and in the title, too.
    private Optional<String> headingInTitle() {
        String title = folded(page.title());
        return page.select("h1").stream()
                .map(Element::text)
                .filter(heading -> folded(heading).length() > 3 && title.contains(folded(heading)))
                .filter(heading -> !heading.equals(publisher()))
                .max(Comparator.comparingInt(String::length));
    }

    private static String folded(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private Optional<String> onlyHeading() {
        List<Element> headings = page.select("h1");
        return headings.size() == 1
                ? Optional.of(headings.getFirst().text()).filter(words -> !words.isBlank())
                : Optional.empty();
    }

    /// A headline may have a dash or a colon of its own: then the last part goes only if it looks like a name.
    private Optional<String> withoutSite(String title) {
        String site = publisher();
        if (site.isEmpty() || !title.endsWith(site)) {
            Matcher last = SITE.matcher(title);
            site = last.find() ? nameOf(last) : "";
        }
        String words = title.substring(0, title.length() - site.length()).strip();
        while (!words.isEmpty() && BETWEEN.indexOf(words.charAt(words.length() - 1)) >= 0) {
            words = words.substring(0, words.length() - 1).strip();
        }
        return Optional.of(words).filter(left -> !left.isEmpty());
    }

    private static String nameOf(Matcher site) {
        return Stream.of(site.group(1), site.group(2), site.group(3))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    @Nullable
    Clue date(WrittenDates dates) {
        Stream<String> told = Stream.concat(
                linked("datePublished").stream(),
                PUBLISHED.stream().flatMap(query -> page.select(query).stream()).map(PageClues::dateOf));
        return told.flatMap(value -> dates.first(value).stream())
                .findFirst()
                .map(date -> new Clue(date.toString(), "the page's date of publication"))
                .orElse(null);
    }

    private static String dateOf(Element element) {
        return Stream.of(element.attr("content"), element.attr("datetime"), element.text())
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    @Nullable
    Clue language() {
        return Stream.of(
                        linked("inLanguage"),
                        Optional.ofNullable(page.selectFirst("html[lang]")).map(html -> html.attr("lang")),
                        meta("og:locale"))
                .flatMap(Optional::stream)
                .filter(code -> !code.isBlank())
                .findFirst()
                .map(code -> new Clue(code, "the page"))
                .orElse(null);
    }

    /// Empty where it is not told.
    String publisher() {
        return meta("og:site_name").or(() -> linked("publisher", "name")).orElse("");
    }

    /// Its address; empty where it is not told, or is none of the web.
    String url() {
        return Stream.of(
                        Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
                                .map(link -> link.attr("href")),
                        meta("og:url"),
                        linked("url"),
                        linked("mainEntityOfPage", "@id"))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(address -> address.matches("https?://[^\\s<>\"|]+"))
                .findFirst()
                .orElse("");
    }
}
