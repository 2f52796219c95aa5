package dev.storybot.ask;

import dev.storybot.ask.Question.Named;
import dev.storybot.story.Entity;
import dev.storybot.story.Passage;
import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Answers questions about one story. Immutable and thread-safe; does no I/O but what the search ports do.
public final class Answerer {

    private static final int REMEMBERED = 6;

    private final Story story;
    private final Languages languages;
    private final Scanner scanner;
    private final QuestionReader questions;
    private final CommandReader commands;
    private final Citations citations;
    private final Answers answers;
    private final NextSteps nextSteps;

    /// @param intact whether the file of an article still holds a passage as it was read
    public Answerer(
            Story story,
            PassageSearch passages,
            FactSearch facts,
            NameSearch names,
            Languages languages,
            Predicate<Passage> intact) {
        this.story = story;
        this.languages = languages;
        Subjects subjects = new Subjects(story, passages, names, languages);
        this.scanner = new Scanner(story, names, passages, languages);
        this.questions = new QuestionReader(story, subjects);
        this.commands = new CommandReader(story, names, subjects, scanner, languages);
        this.citations = new Citations(story);
        Leavings leavings = new Leavings(story);
        Finder finder = new Finder(story, subjects.mainOrganisation(), passages, facts, names, citations);
        ClaimCheck claims = new ClaimCheck(story, languages, scanner, subjects, leavings, finder);
        ReceiptAnswers receipts = new ReceiptAnswers(story, names, intact);
        Resolver resolver = new Resolver(story, names);
        this.answers = new Answers(story, subjects, resolver, leavings, finder, claims, receipts);
        this.nextSteps = new NextSteps(story, leavings);
    }

    public Story story() {
        return story;
    }

    /// The answer to what is asked, in the conversation as it stands. A question that cannot be answered, however
    /// malformed, is answered by saying so.
    public Answered answer(Asked asked, Conversation before) {
        String text = Typed.regular(asked.text());
        CommandReader.Command command = CommandReader.command(text, asked.options());
        if (command != null && !command.name().equals("ask")) {
            String language = commandLanguage(command, asked.language());
            return complete(commands.read(command, language), List.of(), language, before);
        }
        String free = command == null ? text : command.argument("question");
        return free.isEmpty()
                ? complete(new Question.Incomplete("ask"), List.of(), commandLanguage(null, asked.language()), before)
                : answerFree(free, asked.language(), before);
    }

    private String commandLanguage(CommandReader.@Nullable Command command, @Nullable String hint) {
        if (hint != null) {
            return languages.of("", hint);
        }
        return languages.of(command == null ? "" : command.rest(), null);
    }

    private Answered answerFree(String text, @Nullable String hint, Conversation before) {
        String language = languages.of(text, hint == null ? before.language() : hint);
        if (Expressions.isExpression(text)) {
            return complete(new Question.Expression(text), List.of(), language, before);
        }
        Scan scan = scanner.scan(text, language);
        return complete(inSearched(questions.read(scan, before), language), scan.mended(), language, before);
    }

    private Answered complete(Question question, List<Named> mended, String language, Conversation before) {
        String shown = Languages.answered(language);
        Result result = answers.answer(question, new Way(language, searched(language), shown));
        List<Citation> receipts = result.citations().isEmpty()
                ? Receipts.of(result.answer(), citations, shown)
                : Receipts.of(result.answer(), result.citations(), citations, shown);
        List<Entity> entities = Concerned.by(result.answer(), question, story);
        List<Named> taken = mended.isEmpty() ? Concerned.mended(question) : mended;
        return new Answered(
                question,
                result.answer(),
                shown,
                receipts,
                entities,
                taken.isEmpty() ? result.confidence() : result.confidence() * 0.9,
                taken,
                nextSteps.after(question, result.answer(), entities),
                after(question, result.answer(), entities, language, before));
    }

    /// A question in a language that the story is not searched in, with the words that the lexicon knows in English.
    private Question inSearched(Question question, String language) {
        return question instanceof Question.Free free && !searched(language).equals(language)
                ? free.asking(languages.lexicon(language).inEnglish(free.words()))
                : question;
    }

    /// The language to search: the asker's where the story's articles or the bot's facts are in it, else English.
    private String searched(String language) {
        return language.equals("ja") || story.languages().contains(language) ? language : "en";
    }

    private static Conversation after(
            Question question, Answer answer, List<Entity> entities, String language, Conversation before) {
        if (answer instanceof Answer.Usage || answer instanceof Answer.Help || answer instanceof Answer.Thanked) {
            return before;
        }
        Set<String> spoken = new LinkedHashSet<>();
        entities.forEach(entity -> spoken.add(entity.id()));
        spoken.addAll(before.entities());
        List<String> latest = new ArrayList<>(spoken);
        return new Conversation(question, latest.subList(0, Math.min(REMEMBERED, latest.size())), language);
    }
}
