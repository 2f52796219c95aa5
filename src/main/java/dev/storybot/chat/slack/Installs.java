package dev.storybot.chat.slack;

import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.model.builtin.DefaultBot;
import com.slack.api.bolt.service.InstallationService;
import dev.storybot.chat.Installations;
import dev.storybot.chat.Installations.Installation;
import org.jspecify.annotations.Nullable;

/// The workspaces that have installed the app, as Slack's library wants to see them. The bot asks for no rights of people,
/// so there are no tokens of people.
final class Installs implements InstallationService {

    private final Installations installations;

    Installs(Installations installations) {
        this.installations = installations;
    }

    @Override
    public boolean isHistoricalDataEnabled() {
        return false;
    }

    @Override
    public void setHistoricalDataEnabled(boolean isHistoricalDataEnabled) {
        // there is no history
    }

    @Override
    public void saveInstallerAndBot(Installer installer) {
        saveBot(installer.toBot());
    }

    @Override
    public void saveBot(Bot bot) {
        installations.keep(new Installation(
                text(bot.getEnterpriseId()),
                text(bot.getTeamId()),
                bot.getBotId(),
                bot.getBotUserId(),
                text(bot.getBotScope()),
                bot.getBotAccessToken()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void deleteBot(Bot bot) {
        installations.forget(text(bot.getEnterpriseId()), text(bot.getTeamId()));
    }

    @Override
    public void deleteInstaller(Installer installer) {
        installations.forget(text(installer.getEnterpriseId()), text(installer.getTeamId()));
    }

    @Override
    public void deleteAll(String enterpriseId, String teamId) {
        installations.forget(text(enterpriseId), text(teamId));
    }

    @Override
    public @Nullable Bot findBot(@Nullable String enterpriseId, @Nullable String teamId) {
        return installations
                .of(text(enterpriseId), text(teamId))
                .map(Installs::bot)
                .orElse(null);
    }

    private static Bot bot(Installation installation) {
        DefaultBot bot = new DefaultBot();
        bot.setEnterpriseId(installation.enterprise());
        bot.setTeamId(installation.team());
        bot.setBotId(installation.bot());
        bot.setBotUserId(installation.user());
        bot.setBotScope(installation.scopes());
        bot.setBotAccessToken(installation.token());
        return bot;
    }

    @Override
    public @Nullable Installer findInstaller(String enterpriseId, String teamId, String userId) {
        return null;
    }
}
