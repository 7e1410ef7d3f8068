package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.access.Knock;
import adsconnect.domain.feedback.MessageNumber;
import adsconnect.httpkit.Reply.SetCookie;
import adsconnect.httpkit.Visit;
import java.time.Duration;
import java.util.Optional;

/** The cookies that prove something: whose session this is, and which browser left for Amazon or sent a message. */
final class Cookies {

    /** Longer than an ended attempt is kept: its callback, loaded again, still gets its answer in this browser. */
    private static final Duration BROWSER_REMEMBERED = Duration.ofDays(2);

    /** The session itself decides when it is over; the cookie only has to live as long. */
    private static final Duration SESSION_REMEMBERED = Duration.ofDays(365);

    /** As long as an attempt lives. */
    private static final Duration SIGN_ON_REMEMBERED = Duration.ofMinutes(10);

    /** A browser goes where it is led at once. */
    private static final Duration LED_REMEMBERED = Duration.ofMinutes(1);

    private static final Duration MESSAGE_REMEMBERED = Duration.ofDays(1);

    private final String session;
    private final String browser;
    private final String message;
    private final String known;
    private final String signOn;
    private final String led;

    /** @param secure over TLS the names promise browsers that no other host may set them */
    Cookies(boolean secure) {
        String prefix = secure ? "__Host-" : "";
        this.session = prefix + "adsc_session";
        this.browser = prefix + "adsc_browser";
        this.message = prefix + "adsc_message";
        this.known = prefix + "adsc_known";
        this.signOn = prefix + "adsc_signon";
        this.led = prefix + "adsc_led";
    }

    Optional<Secret> session(Visit visit) {
        return visit.cookie(session).map(Secret::new);
    }

    SetCookie session(Secret token) {
        return new SetCookie(session, token.reveal(), SESSION_REMEMBERED);
    }

    SetCookie noSession() {
        return new SetCookie(session, "", Duration.ZERO);
    }

    Optional<Secret> browser(Visit visit) {
        return visit.cookie(browser).map(Secret::new);
    }

    SetCookie browser(Secret secret) {
        return new SetCookie(browser, secret.reveal(), BROWSER_REMEMBERED);
    }

    /** The message that whoever is not signed in sent last. */
    Optional<MessageNumber> message(Visit visit) {
        return visit.cookie(message).flatMap(MessageNumber::parse);
    }

    SetCookie message(MessageNumber number) {
        return new SetCookie(message, Integer.toString(number.value()), MESSAGE_REMEMBERED);
    }

    /** By which a browser is known in which somebody signed in before; good for nothing else. */
    Optional<Secret> known(Visit visit) {
        return visit.cookie(known).map(Secret::new);
    }

    SetCookie known(Secret secret) {
        return new SetCookie(known, secret.reveal(), SESSION_REMEMBERED);
    }

    /** What a browser kept that left for another company's sign-in. */
    Optional<Secret> signOn(Visit visit) {
        return visit.cookie(signOn).map(Secret::new);
    }

    SetCookie signOn(Secret secret) {
        return new SetCookie(signOn, secret.reveal(), SIGN_ON_REMEMBERED);
    }

    SetCookie noSignOn() {
        return new SetCookie(signOn, "", Duration.ZERO);
    }

    /** Which address a browser was led to that says something. */
    Optional<String> led(Visit visit) {
        return visit.cookie(led);
    }

    SetCookie led(String address) {
        return new SetCookie(led, address, LED_REMEMBERED);
    }

    SetCookie ledNowhere() {
        return new SetCookie(led, "", Duration.ZERO);
    }

    /** Who stands at the door. */
    Knock knock(Visit visit) {
        return new Knock(
                visit.remoteNetwork(), BrowserName.of(visit.header("user-agent").orElse("")), known(visit));
    }
}
