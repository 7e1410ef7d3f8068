package adsconnect.web;

import adsconnect.domain.SecretsInText;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.User;
import adsconnect.domain.feedback.Content;
import adsconnect.domain.feedback.MessageNumber;
import adsconnect.domain.feedback.SendMessage;
import adsconnect.domain.feedback.Sender;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Puts a message into the inbox (HELP-1). */
final class SendMessageAction implements Action {

    private final SendMessage sendMessage;
    private final SignedIn signedIn;
    private final Cookies cookies;
    private final MessageForm form;

    SendMessageAction(SendMessage sendMessage, SignedIn signedIn, Cookies cookies, MessageForm form) {
        this.sendMessage = sendMessage;
        this.signedIn = signedIn;
        this.cookies = cookies;
        this.form = form;
    }

    @Override
    public Reply act(Visit visit) {
        Optional<User> user = signedIn.user(visit);
        String typed = visit.form().first("content").orElse("");
        if (typed.isBlank()) {
            return form.refused(visit, user, 422, "message.problem.missing");
        }
        Optional<Content> content = Content.parse(typed);
        if (content.isEmpty()) {
            return form.refused(visit, user, 422, "message.problem.too-long");
        }
        String typedEmail = visit.form().first("amazonEmail").orElse("");
        Optional<EmailAddress> email = EmailAddress.parse(typedEmail)
                // A token with an @ in it is none.
                .filter(address -> SecretsInText.masked(typedEmail).equals(typedEmail));
        if (email.isEmpty() && !typedEmail.isBlank()) {
            return form.refused(visit, user, 422, "message.problem.email");
        }
        Sender sender = user.<Sender>map(known -> new Sender.Known(known.id()))
                .orElseGet(() -> Sender.Stranger.from(visit.remoteNetwork()));
        SendMessage.Draft draft = new SendMessage.Draft(
                content.get(),
                email,
                MessageForm.code(visit.form()),
                MessageForm.reference(visit.form()),
                MessageForm.profile(visit.form()));
        return switch (sendMessage.send(sender, draft)) {
            case SendMessage.Sent sent -> sent(user, sent.number());
            case SendMessage.TooMany tooMany ->
                Waits.told(form.refused(visit, user, 429, "message.problem.too-many"), tooMany.pause());
        };
    }

    private Reply sent(Optional<User> user, MessageNumber number) {
        return user.isPresent()
                ? Reply.seeOther(HelpRoutes.SENT_MESSAGES + number.value())
                : Reply.seeOther(HelpRoutes.LAST_MESSAGE).with(cookies.message(number));
    }
}
