package adsconnect.api;

import adsconnect.domain.access.Caller;
import adsconnect.domain.feedback.Content;
import adsconnect.domain.feedback.Feedback;
import adsconnect.domain.feedback.SendMessage;
import adsconnect.domain.feedback.Sender;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes what a skill says of how it went (section 16). */
final class GatewayFeedbackCall implements Keyed.Call {

    private final SendMessage sendMessage;

    GatewayFeedbackCall(SendMessage sendMessage) {
        this.sendMessage = sendMessage;
    }

    @Override
    public Reply act(Visit visit, Caller caller) {
        GatewayBody body = GatewayBody.of(visit);
        Optional<Feedback.SkillName> skill = body.text("skillName")
                .map(name -> Feedback.SkillName.parse(name)
                        .orElseThrow(() -> new GatewayRefusal("skillName has to have 1 to 100 characters.")));
        Feedback feedback = new Feedback(
                skill,
                one(body, "sentiment", Feedback.Sentiment.values()),
                one(body, "category", Feedback.Category.values()));
        Content content = Content.parse(body.required("content"))
                .orElseThrow(() -> new GatewayRefusal("content has to have 1 to " + Content.LONGEST + " characters."));
        Sender sender = new Sender.Known(caller.user().id());
        return switch (sendMessage.send(sender, SendMessage.Draft.of(content, feedback))) {
            case SendMessage.Sent filed -> Json.reply(202, Map.of());
            case SendMessage.TooMany many ->
                GatewayReplies.of(429, GatewayReplies.THROTTLED, "Many messages were sent. Wait a while.")
                        .with("retry-after", Long.toString(many.pause().toSeconds()));
        };
    }

    private static <T extends Enum<T>> T one(GatewayBody body, String field, T[] values) {
        String sent = body.required(field).strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values)
                .filter(value -> value.name().equals(sent))
                .findFirst()
                .orElseThrow(() -> new GatewayRefusal(field + " has to be one of "
                        + Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }
}
