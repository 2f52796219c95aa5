package dev.storybot.chat.slack;

import com.slack.api.model.User;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// What Slack knows of the people who ask, asked once and remembered for a while. Thread-safe.
final class People {

    private static final int REMEMBERED = 10_000;

    /// Somebody may change the language or become an admin.
    private static final long NANOS = Duration.ofHours(1).toNanos();

    private final Web web;
    private final LongSupplier nanoTime;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    People(Web web, LongSupplier nanoTime) {
        this.web = web;
        this.nanoTime = nanoTime;
    }

    private record Known(Person person, long since) {}

    /// Somebody.
    ///
    /// @param language BCP 47; null where Slack does not tell
    /// @param isAdmin  of the workspace
    record Person(@Nullable String language, boolean isAdmin) {

        static final Person UNKNOWN = new Person(null, false);

        /// The language to speak to them.
        String spoken() {
            return language == null ? "en" : language;
        }
    }

    /// Whoever asks; [Person#UNKNOWN] where Slack does not tell.
    Person who(Origin origin) {
        String key = origin.person();
        Known before;
        synchronized (known) {
            before = known.get(key);
        }
        if (before != null && nanoTime.getAsLong() - before.since() < NANOS) {
            return before.person();
        }
        Person person = asked(origin);
        if (!person.equals(Person.UNKNOWN)) {
            synchronized (known) {
                known.put(key, new Known(person, nanoTime.getAsLong()));
            }
        }
        return person;
    }

    private Person asked(Origin origin) {
        try {
            User user = web.call(() ->
                            origin.client().usersInfo(r -> r.user(origin.user()).includeLocale(true)))
                    .getUser();
            String locale = user.getLocale();
            return new Person(locale == null || locale.isBlank() ? null : locale, user.isAdmin() || user.isOwner());
        } catch (Refused refused) {
            return Person.UNKNOWN;
        }
    }
}
