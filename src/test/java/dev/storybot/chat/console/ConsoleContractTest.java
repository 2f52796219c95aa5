package dev.storybot.chat.console;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.ChatPlatformContract;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

class ConsoleContractTest extends ChatPlatformContract {

    @Override
    protected String heard(ChatPlatform.Partner partner, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                Console.Manner.piped(null));
        console.start(partner);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    protected int repliesToTheSameTwice(ChatPlatform.Partner partner, String text) {
        return abort("on the console nothing is delivered twice: what is typed again is asked again");
    }
}
