package dev.storybot.chat.discord;

import dev.storybot.chat.ChannelRules;
import dev.storybot.chat.Cooldown;
import java.time.InstantSource;

/// The rules of the house: where the bot may answer, and how often.
///
/// @param questions how often somebody may ask
/// @param hints     how often somebody is told privately why a message is not answered
public record House(ChannelRules rules, Cooldown questions, Cooldown hints, InstantSource clock) {}
