package dev.storybot.author;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the article on a page, by density: each line of prose weighs its length less its links, and an element what is
/// in it.
///
/// ```
/// scope   = the part that the page itself calls article or main, if it holds two fifths of the weight; else the body
/// text    = the innermost element within that holds four fifths of the scope's weight
/// article = the prose, headings and items of text,
///           the prose between the page's heading and text (a lead),
///           the prose of elements that look like text (same tag, same classes) beside it
/// ```
final class MainText {

    private static final String CALLED_ARTICLE = "article, main, [role=main], [itemprop=articleBody], [itemprop=text]";
    private static final double SCOPE = 0.4;
    private static final double TEXT = 0.8;

    private final List<PageLine> lines;
    private final IdentityHashMap<Element, Double> weights = new IdentityHashMap<>();
    private final Element scope;
    private final Element text;

    private MainText(Document page) {
        this.lines = PageLines.of(page.body());
        for (PageLine line : lines) {
            if (line.weight() > 0) {
                for (Element at = line.in(); at != null; at = at.parent()) {
                    weights.merge(at, line.weight(), Double::sum);
                }
            }
        }
        this.scope = scope(page);
        this.text = text(scope);
    }

    /// The lines of the article in order; empty where there is no prose.
    static List<PageLine> of(Document page) {
        return new MainText(page).article();
    }

    private double weight(Element element) {
        return weights.getOrDefault(element, 0.0);
    }

    private Element scope(Document page) {
        return page.select(CALLED_ARTICLE).stream()
                .max(Comparator.comparingDouble(this::weight))
                .filter(heaviest -> weight(heaviest) >= SCOPE * weight(page.body()))
                .orElse(page.body());
    }

    private Element text(Element start) {
        Element inner = start;
        for (Element next = start; next != null; next = heavyChild(inner)) {
            inner = next;
        }
        return inner;
    }

    private @Nullable Element heavyChild(Element element) {
        return element.children().stream()
                .filter(child -> weight(child) > 0 && weight(child) >= TEXT * weight(element))
                // a paragraph that says nearly everything is still not the article
                .filter(child -> !child.normalName().equals("p"))
                .findFirst()
                .orElse(null);
    }

    private List<PageLine> article() {
        List<PageLine> article = new ArrayList<>();
        boolean led = false;
        boolean reached = false;
        for (PageLine line : lines) {
            boolean isText = isIn(text, line);
            reached |= isText;
            led |= line.in().normalName().equals("h1");
            boolean isLead = led && !reached && isIn(scope, line) && line.isProse();
            boolean isTwin = !isText && isIn(scope, line) && line.isProse() && isBesideAlike(line.in());
            if ((isText && isWanted(line)) || isLead || isTwin) {
                article.add(line);
            }
        }
        return withoutRepeats(withoutEmptyHeadings(article));
    }

    private static boolean isWanted(PageLine line) {
        return line.isHeading() || line.isProse() || (line.isItem() && !line.isLinks());
    }

    private static boolean isIn(Element outer, PageLine line) {
        for (Element at = line.in(); at != null; at = at.parent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    /// Whether an element is in a sibling of the text that looks as the text does.
    private boolean isBesideAlike(Element element) {
        Element around = text.parent();
        for (Element at = element; at != null; at = at.parent()) {
            if (around != null && around.equals(at.parent())) {
                return !at.equals(text)
                        && !text.className().isBlank()
                        && at.className().equals(text.className())
                        && at.normalName().equals(text.normalName());
            }
        }
        return false;
    }

    /// A heading with nothing under it was the heading of something that was taken out.
    private static List<PageLine> withoutEmptyHeadings(List<PageLine> article) {
        List<PageLine> kept = new ArrayList<>();
        for (int i = 0; i < article.size(); i++) {
            boolean hasText =
                    article.subList(i, Math.min(i + 3, article.size())).stream().anyMatch(line -> !line.isHeading());
            if (hasText) {
                kept.add(article.get(i));
            }
        }
        return kept;
    }

    /// Pulled quotes and texts for narrow screens say what stands elsewhere too.
    private static List<PageLine> withoutRepeats(Collection<PageLine> article) {
        Set<String> said = new HashSet<>();
        return article.stream()
                .filter(line -> line.isItem() || said.add(line.text()))
                .toList();
    }
}
