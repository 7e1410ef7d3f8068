package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.access.CreateUser;
import adsconnect.domain.access.Invitation;
import adsconnect.domain.access.JoinByInvitation;
import adsconnect.domain.access.Personal;
import adsconnect.domain.access.User;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.people.JoinPage;
import adsconnect.ui.people.LinkOverPage;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whoever was asked looks at their invitation, and joins by it. */
final class JoinActions {

    /** The parameter of the route; its name keeps its value out of the log. */
    static final String LINK = "secretLink";

    private static final Pattern LINKS = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final JoinByInvitation joinByInvitation;
    private final SignedIn signedIn;
    private final Cookies cookies;
    private final Pages pages;
    private final Clock clock;

    JoinActions(JoinByInvitation joinByInvitation, SignedIn signedIn, Cookies cookies, Pages pages, Clock clock) {
        this.joinByInvitation = joinByInvitation;
        this.signedIn = signedIn;
        this.cookies = cookies;
        this.pages = pages;
        this.clock = clock;
    }

    /** The secret in the address; empty if there can't be such a link. */
    static Optional<Secret> link(Visit visit) {
        return Optional.ofNullable(visit.parameters().get(LINK))
                .filter(text -> LINKS.matcher(text).matches())
                .map(Secret::new);
    }

    Reply show(Visit visit) {
        return link(visit)
                .map(link -> reply(visit, link, joinByInvitation.look(link)))
                .orElseGet(() -> over(visit, 404, "unknown"));
    }

    Reply join(Visit visit) {
        Optional<Secret> link = link(visit);
        if (link.isEmpty()) {
            return over(visit, 404, "unknown");
        }
        Optional<User> somebody = signedIn.user(visit);
        if (somebody.isPresent()) {
            return reply(visit, link.get(), joinByInvitation.accept(link.get(), somebody.get()));
        }
        Optional<String> called = visit.form().first("name").filter(words -> !words.isBlank());
        Optional<String> name = called.flatMap(Personal::parseName);
        Optional<String> password = visit.form().first("password").filter(typed -> !typed.isEmpty());
        JoinByInvitation.Outcome standing = joinByInvitation.look(link.get());
        boolean open = standing instanceof JoinByInvitation.Open;
        if (open && called.isPresent() && name.isEmpty()) {
            return reply(visit, link.get(), standing, "profile.problem");
        }
        if (password.isEmpty()) {
            return reply(visit, link.get(), standing, "profile.password.refused");
        }
        JoinByInvitation.Outcome outcome =
                joinByInvitation.join(link.get(), new Secret(password.get()), name, cookies.knock(visit));
        return outcome instanceof JoinByInvitation.PasswordRefused
                ? reply(visit, link.get(), standing, "profile.password.refused")
                : reply(visit, link.get(), outcome);
    }

    private Reply reply(Visit visit, Secret link, JoinByInvitation.Outcome outcome) {
        return reply(visit, link, outcome, null);
    }

    private Reply reply(Visit visit, Secret link, JoinByInvitation.Outcome outcome, String problem) {
        return switch (outcome) {
            case JoinByInvitation.Open open -> open(visit, link, open, problem);
            case JoinByInvitation.Offered offered -> offered(visit, link, offered);
            case JoinByInvitation.Accepted accepted -> Reply.seeOther(ProfileRoutes.PROFILE + "?done=joined");
            case JoinByInvitation.Joined joined -> SignInForm.welcome(Routes.HOME, joined.whole(), cookies);
            case JoinByInvitation.Used used -> over(visit, 410, "used");
            case JoinByInvitation.Late late -> over(visit, 410, "late");
            case JoinByInvitation.Revoked revoked -> over(visit, 410, "revoked");
            case JoinByInvitation.IsUser user -> over(visit, 409, "member");
            case JoinByInvitation.Unknown unknown -> over(visit, 404, "unknown");
            case JoinByInvitation.PasswordRefused refused -> show(visit);
        };
    }

    private Reply open(Visit visit, Secret link, JoinByInvitation.Open open, String problem) {
        Optional<User> somebody = signedIn.user(visit);
        return somebody.isPresent()
                ? another(visit, link, somebody.get())
                : page(visit, link, "join", open.invitation(), open.by(), problem);
    }

    /** For whoever came by another way before they opened the link. */
    private Reply offered(Visit visit, Secret link, JoinByInvitation.Offered offered) {
        Optional<User> somebody = signedIn.user(visit);
        if (somebody.isEmpty()) {
            return over(visit, 409, "offered");
        }
        return somebody.get().email().equals(offered.user().email())
                ? page(visit, link, "accept", offered.invitation(), offered.by(), null)
                : another(visit, link, somebody.get());
    }

    private Reply another(Visit visit, Secret link, User somebody) {
        return pages.page(
                visit,
                409,
                new LinkOverPage("join", "signed-in", somebody.email().value(), JoinRoutes.join(link)));
    }

    private Reply page(Visit visit, Secret link, String kind, Invitation invitation, User by, String problem) {
        Formats formats = new Formats(Preferences.of(visit));
        return pages.page(
                visit,
                problem == null ? 200 : 422,
                new JoinPage(
                        kind,
                        invitation.email().value(),
                        "role." + Words.of(invitation.role()),
                        by.called(),
                        visit.form().first("name").orElse(""),
                        formats.end(invitation.endsAt(), clock.instant()),
                        JoinRoutes.join(link),
                        CreateUser.SHORTEST_PASSWORD,
                        CreateUser.LONGEST_PASSWORD,
                        problem));
    }

    private Reply over(Visit visit, int status, String reason) {
        return pages.page(visit, status, new LinkOverPage("join", reason, null, null));
    }
}
