package dev.storybot.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Where the bot may speak, as the admins of a server (Discord) or workspace (Slack) have it. A port: it may be kept.
/// Thread-safe; reading waits for nothing but, at the start, for what is kept to be read.
///
/// A server and a channel are given by ids that are unique over all platforms, such as `discord/123` and
/// `discord/123/456`.
public interface ChannelRules {

    /// What was said of a channel.
    enum Rule {
        ALLOWED,
        DENIED
    }

    /// Whether the bot may answer in a channel: not where it is denied, and, as soon as any channel of the server is
    /// allowed, only in those that are.
    default boolean allows(String server, String channel) {
        Map<String, Rule> rules = rules(server);
        Rule rule = rules.get(channel);
        return rule == null ? !rules.containsValue(Rule.ALLOWED) : rule == Rule.ALLOWED;
    }

    /// Every rule of a server by channel.
    Map<String, Rule> rules(String server);

    /// The channels of a server for which a rule was set, in the order of their ids.
    default List<String> channels(String server, Rule rule) {
        return rules(server).entrySet().stream()
                .filter(each -> each.getValue() == rule)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// Sets the rule of a channel, in place of the one before.
    ///
    /// @return whether it will be remembered when the program starts again
    boolean set(String server, String channel, Rule rule);

    /// Forgets every rule of a server, and what was said of threads.
    ///
    /// @return whether it will be remembered when the program starts again
    boolean reset(String server);

    /// Whether answers to mentions go into a thread of their own where the platform has a choice; at first they do not.
    boolean answersInThreads(String server);

    /// @return whether it will be remembered when the program starts again
    boolean answerInThreads(String server, boolean inThreads);

    /// Rules that are forgotten with the program.
    static ChannelRules inMemory() {
        Map<String, Map<String, Rule>> rules = new ConcurrentHashMap<>();
        Map<String, Boolean> threads = new ConcurrentHashMap<>();
        return new ChannelRules() {
            @Override
            public Map<String, Rule> rules(String server) {
                return rules.getOrDefault(server, Map.of());
            }

            @Override
            public boolean set(String server, String channel, Rule rule) {
                rules.merge(server, Map.of(channel, rule), (before, added) -> {
                    Map<String, Rule> both = new HashMap<>(before);
                    both.putAll(added);
                    return Map.copyOf(both);
                });
                return false;
            }

            @Override
            public boolean reset(String server) {
                rules.remove(server);
                threads.remove(server);
                return false;
            }

            @Override
            public boolean answersInThreads(String server) {
                return threads.getOrDefault(server, false);
            }

            @Override
            public boolean answerInThreads(String server, boolean inThreads) {
                threads.put(server, inThreads);
                return false;
            }
        };
    }
}
