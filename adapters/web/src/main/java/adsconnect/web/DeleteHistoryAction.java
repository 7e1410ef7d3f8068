package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.DeleteHistory;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Has a history deleted for whoever typed the word. It is one that every keyboard can type, which not every name is; that of
 * any language is taken, for a page may stand open in another.
 */
final class DeleteHistoryAction implements SignedIn.UserAction {

    private final DeleteHistory deleteHistory;
    private final DeletionViews views;
    private final Pages pages;
    private final Failures failures;

    DeleteHistoryAction(DeleteHistory deleteHistory, DeletionViews views, Pages pages, Failures failures) {
        this.deleteHistory = deleteHistory;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user) {
        Optional<ProfileId> profile = ShowConnectionAction.asked(visit);
        return profile.isEmpty() ? failures.notFound(visit, user) : delete(visit, user, profile.get());
    }

    private Reply delete(Visit visit, User user, ProfileId profile) {
        String typed = visit.form().first("word").orElse("");
        if (!isTheWord(typed)) {
            return ask(visit, user, profile, typed);
        }
        return switch (deleteHistory.delete(user.id(), profile)) {
            case DeleteHistory.BeingDeleted deleting -> Reply.seeOther(ConnectionRoutes.connection(profile));
            case DeleteHistory.StillConnected connected -> ask(visit, user, profile, null);
            case DeleteHistory.NoSuchHistory none -> failures.notFound(visit, user);
        };
    }

    static boolean isTheWord(String typed) {
        String comparable = comparable(typed);
        return Text.LANGUAGES.stream()
                .map(language -> comparable(Text.of(language).get("deletion.word")))
                .anyMatch(comparable::equals);
    }

    /** Also as some keyboards write Latin letters: in full width. */
    private static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private Reply ask(Visit visit, User user, ProfileId profile, String typed) {
        return views.page(visit, user, profile, typed)
                .map(page -> pages.page(visit, user, page.connected() ? 409 : 422, page))
                .orElseGet(() -> failures.notFound(visit, user));
    }
}
