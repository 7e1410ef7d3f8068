package adsconnect.web;

import adsconnect.domain.Ids;
import adsconnect.domain.Secret;
import adsconnect.domain.access.ChangePassword;
import adsconnect.domain.access.Personal;
import adsconnect.domain.access.User;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What people do on their own page. */
final class ProfileActions {

    private final PeopleUseCases people;
    private final ProfileViews views;
    private final Cookies cookies;
    private final Pages pages;
    private final Failures failures;

    ProfileActions(PeopleUseCases people, ProfileViews views, Cookies cookies, Pages pages, Failures failures) {
        this.people = people;
        this.views = views;
        this.cookies = cookies;
        this.pages = pages;
        this.failures = failures;
    }

    Reply describe(Visit visit, User user) {
        Optional<String> typed = visit.form().first("name").filter(words -> !words.isBlank());
        Optional<String> name = typed.flatMap(Personal::parseName);
        if (typed.isPresent() && name.isEmpty()) {
            return pages.page(visit, user, 422, views.refused(visit, user, "profile.problem"));
        }
        people.changePersonal()
                .change(
                        user.id(),
                        new Personal(
                                name,
                                visit.form().first("language").filter(Text.LANGUAGES::contains),
                                visit.form().first("zone").flatMap(ProfileViews::zone)));
        return done("saved");
    }

    Reply password(Visit visit, User user) {
        Optional<String> old = visit.form().first("old").filter(typed -> !typed.isEmpty());
        Optional<String> other = visit.form().first("new").filter(typed -> !typed.isEmpty());
        if (old.isEmpty()) {
            return refused(visit, user, 422, "profile.password.wrong", "");
        }
        if (other.isEmpty()) {
            return refused(visit, user, 422, "profile.password.refused", "");
        }
        Secret session = cookies.session(visit).orElseThrow();
        return switch (people.changePassword()
                .change(user, new Secret(old.get()), new Secret(other.get()), session, cookies.knock(visit))) {
            case ChangePassword.Changed changed -> done("password");
            case ChangePassword.WrongPassword wrong -> refused(visit, user, 422, "profile.password.wrong", "");
            case ChangePassword.PasswordRefused refused -> refused(visit, user, 422, "profile.password.refused", "");
            case ChangePassword.SamePassword same -> refused(visit, user, 422, "profile.password.same", "");
            case ChangePassword.TooMany many -> tooMany(visit, user, many.left());
        };
    }

    Reply end(Visit visit, User user) {
        Optional<UUID> session = Ids.parse(visit.parameters().get("sessionId"));
        boolean ended = session.isPresent() && people.ownSessions().end(user, session.get());
        return ended ? done("ended") : failures.notFound(visit, user);
    }

    Reply endOthers(Visit visit, User user) {
        people.ownSessions().endOthers(user, cookies.session(visit).orElseThrow());
        return done("ended");
    }

    private Reply tooMany(Visit visit, User user, Duration left) {
        String pause = new Formats(Preferences.of(visit)).since(Duration.ofSeconds(Waits.seconds(left)));
        return Waits.told(refused(visit, user, 429, "profile.password.too-many", pause), left);
    }

    private Reply refused(Visit visit, User user, int status, String problem, String pause) {
        return pages.page(visit, user, status, views.passwordRefused(visit, user, problem, pause));
    }

    private static Reply done(String word) {
        return Reply.seeOther(ProfileRoutes.PROFILE + "?done=" + word);
    }
}
