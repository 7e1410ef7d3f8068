package adsconnect.application;

import adsconnect.domain.audit.Deed;
import adsconnect.domain.notice.Letter;
import adsconnect.domain.notice.port.Postbox;
import adsconnect.ui.Text;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The words in which somebody is told that the way they sign in was changed, and what to do if it was not they. */
final class LoginWords {

    private final URI publicUrl;
    private final LetterTimes times;

    LoginWords(URI publicUrl, LetterTimes times) {
        this.publicUrl = publicUrl;
        this.times = times;
    }

    Postbox.Mail mail(Letter letter, Text text) {
        Deed deed = Deed.valueOf(letter.particulars().get("deed"));
        String changed = "letter.login." + deed.name().toLowerCase(Locale.ROOT);
        String at = times.told(letter, "at", text);
        String from = letter.particulars().get("from");
        return LetterLayout.mail(
                letter,
                text.get(changed + ".subject", publicUrl.getHost()),
                List.of(
                        text.get(changed, letter.to().value()),
                        from == null ? text.get("letter.login.by-admin", at) : text.get("letter.login.from", at, from),
                        from == null
                                ? text.get("letter.login.ask")
                                : text.get("letter.login.not-you", publicUrl + "/signin/forgotten")),
                publicUrl + "/profile/security",
                text.get("letter.login.deed"),
                text.get("letter.login.foot"));
    }
}
