package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.access.Caller;
import adsconnect.domain.feedback.Content;
import adsconnect.domain.feedback.Feedback;
import adsconnect.domain.feedback.SendMessage;
import adsconnect.domain.feedback.Sender;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;

/** Takes what a program or an agent says of how it went (section 16); what looks like a secret is masked before it is kept. */
final class SendFeedbackCall implements Keyed.Call {

    private final SendMessage sendMessage;

    SendFeedbackCall(SendMessage sendMessage) {
        this.sendMessage = sendMessage;
    }

    /** What somebody says of how it went. */
    record Sent(
            @JsonPropertyDescription("The skill or program that it is about: up to 100 characters.")
            Optional<String> skillName,

            @JsonPropertyDescription("How they found it.") Feedback.Sentiment sentiment,
            @JsonPropertyDescription("What it is.") Feedback.Category category,

            @JsonPropertyDescription("What they say: 1 to 4,000 characters.")
            String content) {}

    /** @param messageNumber by which support speaks of it */
    record Accepted(int messageNumber) {}

    @Override
    public Reply act(Visit visit, Caller caller) {
        Sent sent = Bodies.read(visit, Sent.class);
        Content content = Content.parse(sent.content())
                .orElseThrow(() -> Refusal.malformed(
                        "\"content\" has 1 to " + Content.LONGEST + " characters: say it in as many."));
        Feedback feedback =
                new Feedback(sent.skillName().map(SendFeedbackCall::skill), sent.sentiment(), sent.category());
        Sender sender = new Sender.Known(caller.user().id());
        return switch (sendMessage.send(sender, SendMessage.Draft.of(content, feedback))) {
            case SendMessage.Sent filed ->
                Json.reply(202, new Accepted(filed.number().value()));
            case SendMessage.TooMany many ->
                Problems.later(
                        visit,
                        Code.RATE_LIMITED,
                        "The owner of this key has sent many messages. Wait a while.",
                        many.pause());
        };
    }

    private static Feedback.SkillName skill(String name) {
        return Feedback.SkillName.parse(name)
                .orElseThrow(() -> Refusal.malformed("\"skillName\" has 1 to 100 characters."));
    }
}
