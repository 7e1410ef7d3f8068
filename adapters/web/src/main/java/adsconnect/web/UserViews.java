package adsconnect.web;

import adsconnect.domain.access.AccessPolicy;
import adsconnect.domain.access.DisableReason;
import adsconnect.domain.access.OpenSession;
import adsconnect.domain.access.OwnSessions;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.SeenUser;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.AuditEntry;
import adsconnect.domain.audit.ReadAudit;
import adsconnect.httpkit.Visit;
import adsconnect.ui.people.NewLink;
import adsconnect.ui.people.Option;
import adsconnect.ui.people.UserPage;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The page of one user, in its states. */
final class UserViews {

    private static final List<String> DONE =
            List.of("role", "plan", "limit", "already", "sessions", "disabled", "enabled", "second-factor");

    private final OwnSessions sessions;
    private final Predicate<User> secondFactor;
    private final ReadAudit readAudit;
    private final Occasions occasions;
    private final URI publicUrl;
    private final Clock clock;

    /** @param secondFactor whether somebody has one */
    UserViews(
            OwnSessions sessions,
            Predicate<User> secondFactor,
            ReadAudit readAudit,
            Occasions occasions,
            URI publicUrl,
            Clock clock) {
        this.sessions = sessions;
        this.secondFactor = secondFactor;
        this.readAudit = readAudit;
        this.occasions = occasions;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    static String address(User about) {
        return UserRoutes.USERS + "/" + about.id().value();
    }

    UserPage fresh(Visit visit, User admin, User about) {
        String done = visit.query()
                .first("done")
                .filter(DONE::contains)
                .map(word -> "users.done." + word)
                .orElse(null);
        return page(visit, admin, about, new Refused("", false, null), done, null);
    }

    UserPage withoutReason(Visit visit, User admin, User about, String form) {
        return page(visit, admin, about, new Refused(form, true, null), null, null);
    }

    UserPage refused(Visit visit, User admin, User about, String form, Problem problem) {
        return page(visit, admin, about, new Refused(form, false, problem), null, null);
    }

    /** How the user was when the form that was sent was shown; empty if it does not say so. */
    static Optional<SeenUser> seen(Visit visit) {
        return visit.form().first("seen").map(SeenUser::new);
    }

    UserPage made(Visit visit, User admin, User about, UserDeeds.Link link) {
        NewLink shown =
                new NewLink("reset", about.email().value(), publicUrl + JoinRoutes.reset(link.secret()), link.mailed());
        return page(visit, admin, about, new Refused("", false, null), null, shown);
    }

    /** A form that was sent in vain, or none. @param problem or null */
    private record Refused(String form, boolean reasonMissing, Problem problem) {

        /** What that form compares with when it is shown again as it was sent: only who is told of a change has seen it. */
        SeenUser seen(Visit visit, User about) {
            SeenUser now = SeenUser.of(about);
            return problem == Problem.USER_CHANGED ? now : UserViews.seen(visit).orElse(now);
        }
    }

    private UserPage page(Visit visit, User admin, User about, Refused refused, String done, NewLink link) {
        Formats formats = new Formats(Preferences.of(visit));
        Optional<String> again = Optional.of(refused.form()).filter(form -> !form.isEmpty());
        return new UserPage(
                occasions.another().secret().reveal(),
                about.email().value(),
                about.personal().name().orElse(null),
                "role." + Words.of(about.role()),
                AccessPolicy.mayUse(admin.id(), about.id()),
                standing(formats, about.plan(), visit),
                again.equals(Optional.of("limit"))
                        ? visit.form().first("limit").orElse("")
                        : about.connectionLimit().map(String::valueOf).orElse(""),
                about.disabled(),
                about.disabled()
                        ? readAudit
                                .disabling(about.id())
                                .map(entry -> disabling(formats, entry))
                                .orElse(null)
                        : null,
                secondFactor.test(about),
                sessions.of(about.id()).stream()
                        .map(session -> signedInAt(formats, session))
                        .toList(),
                leads(about),
                address(about),
                options(
                        "role.",
                        Role.values(),
                        chosen(visit, "role", Role.values()).orElse(about.role())),
                options(
                        "users.type.",
                        PlanType.values(),
                        chosen(visit, "type", PlanType.values())
                                .orElse(about.plan().type())),
                options(
                        "users.cause.",
                        DisableReason.values(),
                        chosen(visit, "cause", DisableReason.values()).orElse(DisableReason.LEFT)),
                new UserPage.Seen(
                        SeenUser.of(about).mark(),
                        refused.seen(visit, about).mark(),
                        about.connectionLimit().orElse(null)),
                refused.form(),
                ReasonField.typed(visit),
                refused.reasonMissing(),
                refused.problem() == null ? null : refused.problem().key(),
                done,
                link);
    }

    /** To what is theirs, in the console's lists. */
    private static List<UserPage.Lead> leads(User about) {
        String words = URLEncoder.encode(about.email().value(), StandardCharsets.UTF_8);
        return List.of(
                new UserPage.Lead("console.nav.connections", ConsoleRoutes.CONNECTIONS + "?words=" + words),
                new UserPage.Lead("console.nav.links", ConsoleRoutes.LINKS + "?words=" + words),
                new UserPage.Lead("console.nav.runs", ConsoleRoutes.RUNS + "?words=" + words),
                new UserPage.Lead("console.nav.keys", ConsoleRoutes.KEYS + "?words=" + words),
                new UserPage.Lead("console.nav.audit", AuditRoutes.AUDIT + "?q=" + words));
    }

    /** As the audit tells it; one that an older or newer program wrote may name another kind of reason. */
    private UserPage.Disabling disabling(Formats formats, AuditEntry entry) {
        return new UserPage.Disabling(
                formats.moment(entry.at(), clock.instant()),
                Stream.of(DisableReason.values())
                        .filter(cause -> cause.name().equals(entry.why().get("reason")))
                        .findFirst()
                        .map(cause -> "users.cause." + Words.of(cause))
                        .orElse(null),
                entry.byName().orElse(null),
                entry.reason().orElse(null));
    }

    /** What was chosen in a form that is shown again. */
    private static <E extends Enum<E>> Optional<E> chosen(Visit visit, String name, E[] values) {
        return Words.one(visit.form(), name, values);
    }

    static <E extends Enum<E>> List<Option> options(String keys, E[] values, E chosen) {
        return Arrays.stream(values)
                .map(value -> new Option(Words.of(value), keys + Words.of(value), value == chosen))
                .toList();
    }

    private UserPage.Standing standing(Formats formats, Plan plan, Visit visit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.UTC);
        boolean any = plan.type() != PlanType.NONE;
        return new UserPage.Standing(
                "users.type." + Words.of(plan.type()),
                any ? formats.day(plan.startsOn()) : null,
                any ? formats.day(plan.lastDay()) : null,
                plan.activeOn(today),
                visit.form()
                        .first("start")
                        .filter(typed -> typed.length() == 10)
                        .orElse(today.toString()));
    }

    private UserPage.SignedInAt signedInAt(Formats formats, OpenSession session) {
        Instant now = clock.instant();
        return new UserPage.SignedInAt(
                session.browser(), formats.moment(session.openedAt(), now), formats.moment(session.lastSeenAt(), now));
    }
}
