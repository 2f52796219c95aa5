package dev.storybot.chat.slack;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.ChatPlatform.Picture;
import dev.storybot.chat.Reply;
import dev.storybot.chat.Watcher;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the picture of an answer follow it as a file. It is no block of the answer, for Slack refuses blocks with a file
/// that it has not looked through yet, and takes its time for that. Thread-safe.
final class Pictures {

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    /// UTF-16 code units of the text that tells what is seen (`alt_txt_too_large`).
    private static final int ALT = 1_000;

    private final Web web;
    private final ChatPlatform.Partner partner;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    Pictures(Web web, ChatPlatform.Partner partner) {
        this.web = web;
        this.partner = partner;
    }

    /// Shows the picture of an answer below it, where it has one. Without the picture it is an answer all the same.
    ///
    /// @param origin with a channel that the bot may be in, in which everybody sees the answer
    void follow(Origin origin, Reply reply) {
        partner.picture(reply)
                .ifPresent(picture -> tryToShow(origin, picture, reply.kind().word() + ".png"));
    }

    private void tryToShow(Origin origin, Picture picture, String file) {
        try {
            show(origin, picture, file);
        } catch (Refused refused) {
            partner.noticed(Origin.PLATFORM, Watcher.Event.REFUSED);
            if (logged.add(refused.error())) {
                LOG.warn(
                        "Slack takes no picture ({}); answers go without. storybot doctor names scopes that are missing.",
                        refused.error());
            }
        }
    }

    private void show(Origin origin, Picture picture, String file) throws Refused {
        FilesGetUploadURLExternalResponse place = web.call(() -> origin.client()
                .filesGetUploadURLExternal(r -> r.filename(file)
                        .length(picture.png().length)
                        .altTxt(ChatPlatform.shortened(picture.alt(), ALT))));
        web.upload(place.getUploadUrl(), picture.png());
        FileDetails uploaded = FileDetails.builder()
                .id(place.getFileId())
                .title(picture.title())
                .build();
        web.call(() -> origin.client()
                .filesCompleteUploadExternal(r ->
                        r.files(List.of(uploaded)).channelId(origin.channel()).threadTs(origin.thread())));
    }
}
