package dev.storybot.chat.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Calls Slack, waits as it says where it is busy, and tells of any failure in the same way. Thread-safe.
final class Web {

    private static final int BUSY = 429;

    /// Where Slack is busy and does not say for how long.
    private static final Duration UNSAID = Duration.ofSeconds(1);

    private static final MediaType PNG = MediaType.get("image/png");

    private static final Pattern ERROR = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b");

    private final Slack slack;
    private final Tempo tempo;

    Web(Slack slack, Tempo tempo) {
        this.slack = slack;
        this.tempo = tempo;
    }

    /// A call of the Web API.
    @FunctionalInterface
    interface Call<T> {

        T send() throws IOException, SlackApiException;
    }

    /// Calls until Slack has taken it or has said why not.
    <T extends SlackApiTextResponse> T call(Call<T> call) throws Refused {
        Duration waited = Duration.ZERO;
        while (true) {
            try {
                T response = call.send();
                if (!response.isOk()) {
                    throw new Refused(response.getError() == null ? "no_reason" : response.getError());
                }
                return response;
            } catch (SlackApiException e) {
                if (e.getResponse().code() != BUSY) {
                    throw new Refused("http_" + e.getResponse().code());
                }
                waited = waitOn(waited, e.getResponse().header("Retry-After"));
            } catch (IOException e) {
                throw new Refused("unreachable");
            }
        }
    }

    /// Sends to a response URL.
    void respond(String url, Map<String, Object> payload) throws Refused {
        post(() -> slack.getHttpClient().postJsonBody(url, payload));
    }

    /// Sends a picture to the address that Slack gave for it.
    void upload(String url, byte[] png) throws Refused {
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(png, PNG))
                .build();
        post(() -> slack.getHttpClient().getOkHttpClient().newCall(request).execute());
    }

    /// What is sent to an address that is no method of the Web API.
    private interface Post {

        Response send() throws IOException;
    }

    private void post(Post post) throws Refused {
        Duration waited = Duration.ZERO;
        while (true) {
            try (Response response = post.send()) {
                if (response.code() != BUSY) {
                    check(response);
                    return;
                }
                waited = waitOn(waited, response.header("Retry-After"));
            } catch (IOException e) {
                throw new Refused("unreachable");
            }
        }
    }

    private static void check(Response response) throws IOException, Refused {
        String body = response.body().string();
        if (!response.isSuccessful() || body.contains("\"ok\":false")) {
            Matcher error = ERROR.matcher(body);
            throw new Refused(error.find() ? error.group() : "http_" + response.code());
        }
    }

    /// @return how long was waited in all
    private Duration waitOn(Duration waited, @Nullable String retryAfter) throws Refused {
        Duration wait = seconds(retryAfter);
        Duration all = waited.plus(wait);
        if (all.compareTo(tempo.patience()) > 0) {
            throw new Refused("ratelimited");
        }
        try {
            tempo.pause().during(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("ratelimited");
        }
        return all;
    }

    private static Duration seconds(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Math.max(1, Long.parseLong(retryAfter)))
                : UNSAID;
    }
}
