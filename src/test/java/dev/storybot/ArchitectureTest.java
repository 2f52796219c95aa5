package dev.storybot;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the arrows that the package comment of `dev.storybot` draws, and the house rules.
///
/// The arrows are allow-lists: what a row does not name is forbidden, so a misspelt row fails instead of passing for
/// ever. A new package fails until it has a row.
class ArchitectureTest {
    private static final String ROOT = "dev.storybot";

    /// Every package of ours, and what it may know besides itself, `java` and the nullness annotations.
    /// Only the root, where everything is put together, knows everyone; no row names the root.
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry(ROOT, List.of("dev.storybot..", "picocli..", "com.fasterxml.jackson..", "org.slf4j..")),
            Map.entry("dev.storybot.story", List.of("com.fasterxml.jackson..", "com.networknt.schema..")),
            Map.entry("dev.storybot.ask", List.of("dev.storybot.story")),
            Map.entry("dev.storybot.search", List.of("dev.storybot.ask", "dev.storybot.story", "org.apache.lucene..")),
            Map.entry(
                    "dev.storybot.chat",
                    List.of(
                            "dev.storybot.ask",
                            "dev.storybot.story",
                            "com.fasterxml.jackson..",
                            "io.github.bucket4j..",
                            "org.slf4j..")),
            Map.entry("dev.storybot.chat.console", List.of("org.jline..", "picocli..")),
            Map.entry("dev.storybot.chat.discord", List.of("net.dv8tion.jda..", "okhttp3", "org.slf4j..")),
            Map.entry(
                    "dev.storybot.chat.slack",
                    List.of(
                            "com.slack.api..",
                            "com.google.gson..",
                            "com.sun.net.httpserver",
                            "javax.crypto..",
                            "okhttp3..",
                            "org.java_websocket..",
                            "org.slf4j..")),
            Map.entry("dev.storybot.eval", List.of("dev.storybot.chat", "com.fasterxml.jackson..")),
            Map.entry("dev.storybot.author", List.of("dev.storybot.story", "com.fasterxml.jackson..", "org.jsoup..")),
            Map.entry("dev.storybot.picture", List.of("dev.storybot.chat", "dev.storybot.story", "javax.imageio..")),
            Map.entry("dev.storybot.settings", List.of("dev.storybot.story")),
            Map.entry("dev.storybot.doctor", List.of("dev.storybot.settings", "com.fasterxml.jackson..")),
            Map.entry(
                    "dev.storybot.keep", List.of("dev.storybot.chat", "javax.crypto..", "org.sqlite..", "org.slf4j..")),
            Map.entry(
                    "dev.storybot.health",
                    List.of("dev.storybot.chat", "com.sun.net.httpserver..", "io.prometheus..")));

    /// All that a platform's adapter may know of ours: what came in, what goes out and how it is divided, what its buttons
    /// do, who may ask where and how often, and what it is itself.
    private static final Set<String> PORT_OF_CHAT = Stream.of(
                    "Incoming",
                    "Reply",
                    "Page",
                    "Part",
                    "Control",
                    "Action",
                    "Once",
                    "Cooldown",
                    "ChannelRules",
                    "Installations",
                    "Watcher",
                    "ChatPlatform")
            .map(type -> "dev.storybot.chat." + type)
            .collect(Collectors.toSet());

    private static final Pattern SAYS_NOTHING = Pattern.compile(".*(Utils?|Helpers?|Manager|Service|Impl|Data|Info)");
    private static final Pattern GETTER = Pattern.compile("get[A-Z].*");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void every_package_has_its_row_and_every_row_its_package() {
        assertThat(packagesWhere(_ -> true)).isEqualTo(new TreeSet<>(MAY_KNOW.keySet()));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_knows_only_what_its_row_names(String name) {
        classes()
                .that()
                .resideInAPackage(name)
                .should()
                .onlyDependOnClassesThat(allowedIn(name))
                .check(OURS);
    }

    @Test
    void a_platform_knows_nothing_of_ours_but_the_port_of_chat() {
        assertThat(packages().filter(ArchitectureTest::isPlatform))
                .allSatisfy(name -> assertThat(MAY_KNOW.get(name)).noneMatch(known -> known.startsWith(ROOT)));
    }

    @Test
    void nobody_knows_the_root() {
        assertThat(MAY_KNOW.values()).noneMatch(row -> row.contains(ROOT));
    }

    @Test
    void only_search_knows_lucene() {
        assertThat(packagesThatKnow("org.apache.lucene..")).containsExactly("dev.storybot.search");
    }

    @Test
    void only_the_console_knows_jline() {
        assertThat(packagesThatKnow("org.jline..")).containsExactly("dev.storybot.chat.console");
    }

    @Test
    void only_discord_knows_JDA() {
        assertThat(packagesThatKnow("net.dv8tion.jda..")).containsExactly("dev.storybot.chat.discord");
    }

    @Test
    void only_the_adapter_of_slack_knows_slacks_library() {
        assertThat(packagesThatKnow("com.slack.api..")).containsExactly("dev.storybot.chat.slack");
    }

    @Test
    void only_the_author_knows_jsoup() {
        assertThat(packagesThatKnow("org.jsoup..")).containsExactly("dev.storybot.author");
    }

    @Test
    void only_the_story_knows_its_schemas() {
        assertThat(packagesThatKnow("com.networknt.schema..")).containsExactly("dev.storybot.story");
    }

    @Test
    void only_what_is_kept_knows_a_database() {
        assertThat(packagesThatKnow("org.sqlite..")).containsExactly("dev.storybot.keep");
        assertThat(packagesThatKnow("java.sql..")).containsExactly("dev.storybot.keep");
    }

    @Test
    void only_health_knows_prometheus() {
        assertThat(packagesThatKnow("io.prometheus..")).containsExactly("dev.storybot.health");
    }

    @Test
    void only_the_program_sets_up_the_log_of_java_and_search_silences_what_lucene_writes_there() {
        assertThat(packagesThatKnow("java.util.logging")).isSubsetOf(ROOT, "dev.storybot.search");
    }

    @Test
    void only_the_program_and_its_console_write_to_the_standard_streams() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, "dev.storybot.chat.console")
                .should(ACCESS_STANDARD_STREAMS)
                .check(OURS);
    }

    @Test
    void nobody_but_the_program_reads_the_clock_of_the_machine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .accessTargetWhere(target(readsTheClock()))
                .check(OURS);
    }

    @Test
    void only_the_bot_catches_everything() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.storybot.chat.Bot")
                .should(catchEverything())
                .check(OURS);
    }

    @Test
    void no_name_is_a_word_that_says_nothing() {
        assertThat(OURS.stream().map(JavaClass::getFullName).filter(ArchitectureTest::saysNothing))
                .isEmpty();
        assertThat(ourOwnMethods().map(JavaMethod::getName).filter(ArchitectureTest::saysNothing))
                .isEmpty();
    }

    @Test
    void no_method_is_named_a_getter() {
        assertThat(ourOwnMethods()
                        .filter(method -> GETTER.matcher(method.getName()).matches())
                        .map(JavaMethod::getFullName))
                .isEmpty();
    }

    private static boolean saysNothing(String name) {
        return SAYS_NOTHING.matcher(name).matches();
    }

    private static Stream<String> packages() {
        return MAY_KNOW.keySet().stream().sorted();
    }

    private static boolean isPlatform(String packageName) {
        return packageName.startsWith("dev.storybot.chat.");
    }

    private static DescribedPredicate<JavaClass> allowedIn(String packageName) {
        var row = Stream.concat(
                Stream.of(packageName, "java..", "org.jspecify.annotations"), MAY_KNOW.get(packageName).stream());
        var allowed = resideInAnyPackage(row.toArray(String[]::new));
        return isPlatform(packageName) ? allowed.or(belongsToThePortOfChat()) : allowed;
    }

    private static DescribedPredicate<JavaClass> belongsToThePortOfChat() {
        return DescribedPredicate.describe(
                "belong to " + PORT_OF_CHAT,
                type -> PORT_OF_CHAT.contains(type.getName())
                        || type.getEnclosingClass()
                                .map(belongsToThePortOfChat()::test)
                                .orElse(false));
    }

    /// The packages with a class that depends on one of `known`: found, not forbidden, so that a misspelt name fails.
    private static Set<String> packagesThatKnow(String known) {
        var is = resideInAnyPackage(known);
        return packagesWhere(type -> type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> is.test(dependency.getTargetClass())));
    }

    private static Set<String> packagesWhere(Predicate<JavaClass> holds) {
        var names = new TreeSet<String>();
        OURS.stream().filter(holds).map(JavaClass::getPackageName).forEach(names::add);
        return names;
    }

    /// Without those that a library prescribes.
    private static Stream<JavaMethod> ourOwnMethods() {
        return OURS.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> Stream.concat(
                                method.getOwner().getAllRawInterfaces().stream(),
                                method.getOwner().getAllRawSuperclasses().stream())
                        .filter(above -> !above.getPackageName().startsWith(ROOT))
                        .flatMap(above -> above.getMethods().stream())
                        .noneMatch(above -> above.getName().equals(method.getName())));
    }

    private static DescribedPredicate<AccessTarget> readsTheClock() {
        return DescribedPredicate.describe(
                "reads the machine's clock",
                target -> target instanceof CodeUnitAccessTarget called
                        && switch (called.getName()) {
                            case "now" -> isOf("java.time", called) && !takes(Clock.class, called);
                            case "currentTimeMillis" -> isOf(System.class, called);
                            case "<init>" ->
                                isOf(Date.class, called)
                                        && called.getRawParameterTypes().isEmpty();
                            default ->
                                isOf(Clock.class, called) && called.getName().startsWith("system");
                        });
    }

    private static boolean isOf(String packageName, CodeUnitAccessTarget called) {
        return called.getOwner().getPackageName().equals(packageName);
    }

    private static boolean isOf(Class<?> type, CodeUnitAccessTarget called) {
        return called.getOwner().isEquivalentTo(type);
    }

    private static boolean takes(Class<?> type, CodeUnitAccessTarget called) {
        return called.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(type));
    }

    /// `catch (Throwable …)` is left out: the compiler writes it too, for try with resources and for record patterns.
    private static ArchCondition<JavaClass> catchEverything() {
        return new ArchCondition<>("catch Exception or RuntimeException") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnits().stream()
                        .flatMap(method -> method.getTryCatchBlocks().stream())
                        .filter(block -> block.getCaughtThrowables().stream()
                                .anyMatch(caught -> caught.isEquivalentTo(Exception.class)
                                        || caught.isEquivalentTo(RuntimeException.class)))
                        .forEach(block -> events.add(SimpleConditionEvent.satisfied(
                                block, "everything is caught in " + block.getSourceCodeLocation())));
            }
        };
    }
}
