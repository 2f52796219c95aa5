package dev.storybot.settings;

import dev.storybot.settings.Settings.Discord;
import dev.storybot.settings.Settings.Discord.Compression;
import dev.storybot.settings.Settings.Discord.Shards;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what is set of Discord.
final class DiscordReader {

    /// More than any bot has; keeps a slip from starting a million connections.
    private static final int MOST_SHARDS = 16_384;

    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:\\s*-\\s*(\\d{1,5}))?");

    private final Environment variables;
    private final Problems problems;

    DiscordReader(Environment variables, Problems problems) {
        this.variables = variables;
        this.problems = problems;
    }

    /// Null where there is no token.
    @Nullable
    Discord read() {
        Optional<Secret> token = variables.secret(Variable.DISCORD_TOKEN);
        URI apiUrl = variables
                .url(Variable.DISCORD_API_URL, List.of("https", "http"))
                .orElseGet(() -> URI.create(Variable.DISCORD_API_URL.otherwise()));
        URI gatewayUrl = variables
                .url(Variable.DISCORD_GATEWAY_URL, List.of("wss", "ws"))
                .orElse(null);
        Compression compression = variables.word(Variable.DISCORD_COMPRESSION, Compression.class);
        Shards shards = shards();
        return token.map(secret -> new Discord(secret, apiUrl, gatewayUrl, compression, shards))
                .orElse(null);
    }

    private @Nullable Shards shards() {
        Optional<Integer> total = variables.number(Variable.DISCORD_SHARDS_TOTAL, 1, MOST_SHARDS);
        Optional<String> range = variables.text(Variable.DISCORD_SHARDS);
        if (range.isPresent() && total.isEmpty()) {
            problems.add(Variable.DISCORD_SHARDS.variable() + " is set, and no good without "
                    + Variable.DISCORD_SHARDS_TOTAL.variable() + ". Set that to "
                    + Variable.DISCORD_SHARDS_TOTAL.holds() + ".");
        }
        return total.map(all -> range.map(text -> shards(text, all)).orElseGet(() -> new Shards(0, all - 1, all)))
                .orElse(null);
    }

    private @Nullable Shards shards(String range, int total) {
        Matcher parts = RANGE.matcher(range);
        if (parts.matches()) {
            int first = Integer.parseInt(parts.group(1));
            int last = parts.group(2) == null ? first : Integer.parseInt(parts.group(2));
            if (first <= last && last < total) {
                return new Shards(first, last, total);
            }
        }
        problems.add(Variable.DISCORD_SHARDS, range, "which are no shards of " + total + " (they are counted from 0)");
        return null;
    }
}
