package adsconnect.web;

import adsconnect.domain.access.ChangePersonal;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Reply.SetCookie;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Remembers the language or appearance somebody chose: in their browser, and a language also where they have one set. */
final class SetPreferencesAction implements Action {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final SignedIn signedIn;
    private final ChangePersonal changePersonal;

    SetPreferencesAction(SignedIn signedIn, ChangePersonal changePersonal) {
        this.signedIn = signedIn;
        this.changePersonal = changePersonal;
    }

    @Override
    public Reply act(Visit visit) {
        Reply reply = Reply.seeOther(back(visit));
        Optional<String> language = visit.form().first("language").filter(Text.LANGUAGES::contains);
        if (language.isPresent()) {
            // What stands in their profile would win over the cookie.
            signedIn.user(visit)
                    .filter(user -> user.personal().language().isPresent())
                    .ifPresent(user ->
                            changePersonal.change(user.id(), user.personal().in(language.get())));
            reply = reply.with(new SetCookie(Preferences.LANGUAGE_COOKIE, language.get(), REMEMBERED));
        }
        Optional<String> theme = visit.form().first("theme").filter(Preferences.THEMES::contains);
        if (theme.isPresent()) {
            reply = reply.with(new SetCookie(Preferences.THEME_COOKIE, theme.get(), REMEMBERED));
        }
        return reply;
    }

    /** The page that the form stands on, with what was chosen on it since it was loaded, as its browser tells. */
    private static String back(Visit visit) {
        String page = LocalPath.orHome(visit.form().first("back").orElse(""));
        return visit.header("referer")
                .flatMap(SetPreferencesAction::pathAndQuery)
                .filter(address -> address.startsWith(page + "?"))
                .map(LocalPath::orHome)
                .orElse(page);
    }

    private static Optional<String> pathAndQuery(String address) {
        try {
            URI uri = URI.create(address);
            return Optional.of(uri.getRawPath() + "?" + uri.getRawQuery()).filter(known -> uri.getRawQuery() != null);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
