package dev.storybot.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The API of a platform, asked over HTTP.
///
/// @param root  with a slash at its end
/// @param clock of this machine, which is compared with the site's
record Site(HttpClient client, URI root, InstantSource clock) {

    /// For which a platform may take to reply.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final ObjectMapper JSON = new ObjectMapper();

    /// What came back.
    sealed interface Reply {}

    /// @param scopes of the token, as Slack tells them; empty elsewhere
    /// @param behind how far the site's clock is behind ours, to the second; empty where it does not say
    record Told(int status, JsonNode body, String scopes, Optional<Duration> behind) implements Reply {}

    /// @param why without an address or a token
    record Unreachable(String why) implements Reply {}

    Reply get(String path, String authorization) {
        return sent(request(path, authorization).GET().build());
    }

    Reply post(String path, String authorization) {
        return sent(request(path, authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private HttpRequest.Builder request(String path, String authorization) {
        return HttpRequest.newBuilder(root.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("User-Agent", "Storybot (https://example.org, doctor)");
    }

    private Reply sent(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Told(
                    response.statusCode(),
                    json(response.body()),
                    response.headers().firstValue("x-oauth-scopes").orElse(""),
                    response.headers().firstValue("date").flatMap(this::behind));
        } catch (IOException failed) {
            return new Unreachable(failed.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Unreachable("interrupted");
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException none) {
            return JSON.missingNode();
        }
    }

    private Optional<Duration> behind(String date) {
        try {
            ZonedDateTime theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(theirs.toInstant(), clock.instant()));
        } catch (DateTimeParseException odd) {
            return Optional.empty();
        }
    }
}
