package adsconnect.web;

import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Reply.SetCookie;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import java.time.Duration;
import java.util.Optional;

/** Remembers the language or appearance somebody chose, in their browser. */
final class SetPreferencesAction implements Action {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public Reply act(Visit visit) {
        Reply reply = Reply.seeOther(LocalPath.orHome(visit.form().first("back").orElse("")));
        Optional<String> language = visit.form().first("language").filter(Text.LANGUAGES::contains);
        if (language.isPresent()) {
            reply = reply.with(new SetCookie(Preferences.LANGUAGE_COOKIE, language.get(), REMEMBERED));
        }
        Optional<String> theme = visit.form().first("theme").filter(Preferences.THEMES::contains);
        if (theme.isPresent()) {
            reply = reply.with(new SetCookie(Preferences.THEME_COOKIE, theme.get(), REMEMBERED));
        }
        return reply;
    }
}
