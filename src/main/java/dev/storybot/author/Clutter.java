package dev.storybot.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Takes out of a page what is no part of its article by what it says of itself: its tag, its role, its classes and id.
/// What only looks as if it was none, such as a wrapper of the class `has-sidebar`, stays: nothing goes that holds the
/// heading of the page, its main part, or half of its text.
final class Clutter {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, object, embed, svg, canvas, video, audio,"
                    + " button, input, select, textarea, label, datalist, nav, dialog, menu, figure, footer, rp, rt,"
                    + " [role=navigation], [role=search], [role=dialog], [role=alertdialog], [role=menu], [role=menubar],"
                    + " [role=toolbar], [role=tablist], [role=contentinfo], [itemprop=comment]";

    private static final String SELDOM_TEXT = "aside, form, header, [role=banner], [role=complementary], [hidden],"
            + " [aria-hidden=true], [style*=display:none], [style*=display: none], [style*=visibility:hidden]";

    private static final String OF_THE_ARTICLE =
            "h1, main, [role=main], [itemprop=articleBody], article:not(article article)";

    /// Words of classes and ids.
    private static final Set<String> TELLING = Set.of(
            "ad",
            "ads",
            "advert",
            "advertisement",
            "adsense",
            "banner",
            "breadcrumb",
            "breadcrumbs",
            "byline",
            "caption",
            "comment",
            "comments",
            "commentlist",
            "consent",
            "cookie",
            "cookies",
            "copyright",
            "disclaimer",
            "disqus",
            "editsection",
            "footer",
            "footnote",
            "footnotes",
            "hatnote",
            "infobox",
            "login",
            "masthead",
            "menu",
            "modal",
            "mostread",
            "nav",
            "navbar",
            "navbox",
            "navigation",
            "newsletter",
            "outbrain",
            "pager",
            "pagination",
            "paywall",
            "popup",
            "promo",
            "ranking",
            "recirc",
            "recommend",
            "recommendation",
            "recommendations",
            "recommended",
            "reference",
            "references",
            "reflist",
            "related",
            "respond",
            "share",
            "sharing",
            "shoutbox",
            "sidebar",
            "signup",
            "social",
            "sponsor",
            "sponsored",
            "subscribe",
            "subscription",
            "taboola",
            "tags",
            "toc",
            "toolbar",
            "trending",
            "widget");

    /// Words beside them in an id that tells.
    private static final Set<String> NEUTRAL = Set.of(
            "area",
            "block",
            "bottom",
            "box",
            "container",
            "global",
            "js",
            "left",
            "list",
            "primary",
            "right",
            "secondary",
            "section",
            "site",
            "thread",
            "top",
            "wrap",
            "wrapper");

    /// First words of a class that tells of something else: the wrapper beside a sidebar `has-sidebar`.
    private static final Set<String> OF_ANOTHER = Set.of("has", "is", "no", "not", "with", "without");

    private static final Pattern PARTS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");

    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    /// Words of what readers write, which may be longer than the article.
    private static final Set<String> OF_READERS = Set.of("comment", "comments", "commentlist", "disqus", "respond");

    /// Characters of text; the least that half of can mean anything.
    private static final int SMALL = 400;

    private final Element body;
    private final int half;

    private Clutter(Document page) {
        this.body = page.body();
        this.half = Math.max(SMALL, body.text().length()) / 2;
    }

    static void removeFrom(Document page) {
        page.select(NEVER_TEXT).forEach(Clutter::remove);
        Clutter clutter = new Clutter(page);
        page.select(SELDOM_TEXT).forEach(clutter::removeUnlessText);
        page.body().select("[class], [id]").forEach(clutter::removeIfTelling);
    }

    private void removeUnlessText(Element element) {
        boolean isHeaderOfPart = element.normalName().equals("header") && element.closest("article, main") != null;
        if (!isHeaderOfPart && !holdsArticle(element) && !isLarge(element)) {
            remove(element);
        }
    }

    private void removeIfTelling(Element element) {
        List<String> telling = telling(element);
        if (!telling.isEmpty() && !holdsArticle(element)) {
            boolean isOfReaders = telling.stream().anyMatch(OF_READERS::contains);
            if (isOfReaders || !isLarge(element)) {
                remove(element);
            }
        }
    }

    /// The words of the element's classes and id that tell what it is.
    private static List<String> telling(Element element) {
        List<String> telling = new ArrayList<>();
        for (String name : element.classNames()) {
            List<String> words = words(name);
            if (!words.isEmpty() && !OF_ANOTHER.contains(words.getFirst())) {
                telling.add(words.getFirst());
                telling.add(words.getLast());
            }
        }
        List<String> id = words(element.id());
        // the anchor of a heading may have any name
        if (!HEADING.matcher(element.normalName()).matches()
                && id.stream().allMatch(word -> TELLING.contains(word) || NEUTRAL.contains(word))) {
            telling.addAll(id);
        }
        telling.retainAll(TELLING);
        return telling;
    }

    private static List<String> words(String name) {
        return PARTS.splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /// Leaves a border behind, so that the texts before and after a block do not run into one another.
    private static void remove(Element element) {
        if (element.parent() == null) {
            return;
        }
        if (element.isBlock()) {
            element.replaceWith(new Element("div"));
        } else {
            element.remove();
        }
    }

    private boolean holdsArticle(Element element) {
        return element.equals(body) || element.selectFirst(OF_THE_ARTICLE) != null;
    }

    private boolean isLarge(Element element) {
        return element.text().length() > half;
    }
}
