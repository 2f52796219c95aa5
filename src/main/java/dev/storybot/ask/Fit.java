package dev.storybot.ask;

import dev.storybot.ask.Question.Sought;
import dev.storybot.story.Fact;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Receipt;
import java.util.Objects;
import java.util.regex.Pattern;

/// How well a kind of fact fits the kind of answer that is sought, as an addition to the share of the question that the
/// fact holds. The weights settle ties between facts that hold about the same; they were set on the question file of
/// the shipped story.
final class Fit {

    private static final double OF_THE_ARTICLE = 0.12;

    /// An ISO 4217 code: the figure is a sum of money.
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final PartialDate storyDate;

    Fit(PartialDate storyDate) {
        this.storyDate = storyDate;
    }

    /// What the articles themselves say comes before what only sources do.
    double of(Fact fact, Sought sought) {
        double share = sought == Sought.DATE ? OF_THE_ARTICLE / 4 : OF_THE_ARTICLE;
        return kind(fact, sought) + (isOfArticle(fact) ? share : 0);
    }

    private static boolean isOfArticle(Fact fact) {
        for (Receipt receipt : fact.receipts()) {
            if (receipt instanceof Receipt.Line) {
                return true;
            }
        }
        return false;
    }

    private double kind(Fact fact, Sought sought) {
        return switch (sought) {
            case AMOUNT -> fact instanceof Fact.Figure figure ? (isMoney(figure) ? 0.3 : 0.2) : 0;
            case COUNT -> fact instanceof Fact.Figure figure ? (isMoney(figure) ? 0.1 : 0.3) : 0;
            case DATE -> ofDate(fact);
            case REASON -> fact instanceof Fact.Departure ? 0.1 : 0;
            case WORDS -> fact instanceof Fact.Statement ? 0.15 : 0;
            case PERSON -> fact instanceof Fact.Role role ? (role.isHeldOn(storyDate) ? 0.05 : -0.08) : 0;
            case ORGANISATION, PLACE, ANYTHING -> 0;
        };
    }

    private static boolean isMoney(Fact.Figure figure) {
        return figure.unit() != null && CURRENCY.matcher(figure.unit()).matches();
    }

    /// The date of an event is when it happened; that of a figure or a role is when it was true. What is dated by the
    /// article ("as of") has no date of its own.
    private double ofDate(Fact fact) {
        if (fact.date() == null || Objects.equals(fact.date(), storyDate)) {
            return -0.3;
        }
        return switch (fact) {
            case Fact.Event ignored -> 0.2;
            case Fact.Departure ignored -> 0.15;
            case Fact.Statement ignored -> 0;
            case Fact.Figure ignored -> -0.15;
            case Fact.Role ignored -> -0.1;
        };
    }
}
