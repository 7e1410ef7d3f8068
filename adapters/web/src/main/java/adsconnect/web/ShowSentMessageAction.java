package adsconnect.web;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.User;
import adsconnect.domain.feedback.MessageNumber;
import adsconnect.domain.feedback.RecognizeSender;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.message.MessageSentPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Says to its sender that a message was sent, by its number; what it said is not shown again. */
final class ShowSentMessageAction implements Action {

    private final RecognizeSender recognizeSender;
    private final SignedIn signedIn;
    private final Cookies cookies;
    private final WebSettings settings;
    private final Pages pages;
    private final Failures failures;

    ShowSentMessageAction(
            RecognizeSender recognizeSender,
            SignedIn signedIn,
            Cookies cookies,
            WebSettings settings,
            Pages pages,
            Failures failures) {
        this.recognizeSender = recognizeSender;
        this.cookies = cookies;
        this.signedIn = signedIn;
        this.settings = settings;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit) {
        Optional<User> user = signedIn.user(visit);
        Optional<MessageNumber> number = number(visit, user);
        if (number.isEmpty()) {
            return failures.notFound(visit, user);
        }
        MessageSentPage page = new MessageSentPage(
                Integer.toString(number.get().value()),
                settings.supportEmail().map(EmailAddress::value).orElse(null),
                settings.supportEmail()
                        .map(email -> mail(email, visit, number.get()))
                        .orElse(null));
        return pages.page(visit, user, 200, page);
    }

    private Optional<MessageNumber> number(Visit visit, Optional<User> user) {
        String asked = visit.parameters().get("number");
        if (asked == null) {
            // What a browser remembers is repeated, and nothing looked up: whoever makes a number up learns nothing.
            return cookies.message(visit);
        }
        return MessageNumber.parse(asked)
                .filter(number -> user.filter(somebody -> recognizeSender.sent(number, somebody.id()))
                        .isPresent());
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
