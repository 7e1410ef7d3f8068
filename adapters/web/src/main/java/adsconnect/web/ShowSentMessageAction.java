package adsconnect.web;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.feedback.MessageNumber;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.message.MessageSentPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Says that a message was sent, by its number; what it said is not shown again. */
final class ShowSentMessageAction implements Action {

    private final SignedIn signedIn;
    private final WebSettings settings;
    private final Pages pages;
    private final Failures failures;

    ShowSentMessageAction(SignedIn signedIn, WebSettings settings, Pages pages, Failures failures) {
        this.signedIn = signedIn;
        this.settings = settings;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit) {
        Optional<MessageNumber> number =
                Optional.ofNullable(visit.parameters().get("number")).flatMap(MessageNumber::parse);
        if (number.isEmpty()) {
            return failures.notFound(visit, signedIn.user(visit));
        }
        MessageSentPage page = new MessageSentPage(
                Integer.toString(number.get().value()),
                settings.supportEmail().map(EmailAddress::value).orElse(null),
                settings.supportEmail()
                        .map(email -> mail(email, visit, number.get()))
                        .orElse(null));
        return pages.page(visit, signedIn.user(visit), 200, page);
    }

    private static String mail(EmailAddress email, Visit visit, MessageNumber number) {
        String subject = Preferences.of(visit).text().get("message.sent.subject", Integer.toString(number.value()));
        return "mailto:" + escaped(email.value()).replace("%40", "@") + "?subject=" + escaped(subject);
    }

    /** Mail programs don't take a + for a blank. */
    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
