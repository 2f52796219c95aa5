package dev.storybot.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.Test;

class InvitationTest {

    @Test
    void the_invitation_in_the_README_asks_for_what_the_bot_needs() throws IOException {
        String invitation = "scope=bot+applications.commands&permissions=" + Permission.getRaw(Permissions.NEEDED);
        assertThat(Files.readString(Path.of("README.md"))).contains(invitation);
    }
}
