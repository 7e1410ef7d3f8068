package adsconnect.web;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.ChangePassword;
import adsconnect.domain.access.CreateUser;
import adsconnect.domain.access.OpenSession;
import adsconnect.domain.access.OwnSessions;
import adsconnect.domain.access.User;
import adsconnect.httpkit.Visit;
import adsconnect.ui.people.Option;
import adsconnect.ui.people.ProfilePage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody's own page, in its states. */
final class ProfileViews {

    private static final List<String> DONE = List.of("saved", "password", "ended", "joined");

    /** Places; not offsets, which know no summer, nor names kept for old programs. */
    private static final Pattern PLACES =
            Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> PLACES.matcher(id).matches())
            .sorted()
            .toList();

    private final OwnSessions sessions;
    private final ChangePassword changePassword;
    private final Cookies cookies;
    private final Clock clock;

    ProfileViews(OwnSessions sessions, ChangePassword changePassword, Cookies cookies, Clock clock) {
        this.sessions = sessions;
        this.changePassword = changePassword;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** The zone of that name, if people can choose it. */
    static Optional<ZoneId> zone(String id) {
        return Optional.of(id).filter(ZONES::contains).map(ZoneId::of);
    }

    ProfilePage page(Visit visit, User user) {
        String done = visit.query()
                .first("done")
                .filter(DONE::contains)
                .map(word -> "profile.done." + word)
                .orElse(null);
        return page(visit, user, null, null, "", done);
    }

    ProfilePage refused(Visit visit, User user, String problem) {
        return page(visit, user, problem, null, "", null);
    }

    ProfilePage passwordRefused(Visit visit, User user, String problem, String pause) {
        return page(visit, user, null, problem, pause, null);
    }

    private ProfilePage page(
            Visit visit, User user, String problem, String passwordProblem, String pause, String done) {
        Formats formats = new Formats(Preferences.of(visit));
        return new ProfilePage(
                user.email().value(),
                "role." + Words.of(user.role()),
                problem == null
                        ? user.personal().name().orElse("")
                        : visit.form().first("name").orElse(""),
                languages(user.personal().language().orElse("")),
                zones(user.personal().zone().map(ZoneId::getId).orElse("")),
                changePassword.hasOne(user),
                CreateUser.SHORTEST_PASSWORD,
                CreateUser.LONGEST_PASSWORD,
                sessions(visit, user, formats),
                problem,
                passwordProblem,
                pause,
                done);
    }

    private List<ProfilePage.OwnSession> sessions(Visit visit, User user, Formats formats) {
        Optional<SecretHash> here = cookies.session(visit).map(SecretHash::of);
        Instant now = clock.instant();
        return sessions.of(user.id()).stream()
                .map(session -> new ProfilePage.OwnSession(
                        session.browser(),
                        isHere(here, session),
                        formats.moment(session.openedAt(), now),
                        formats.moment(session.lastSeenAt(), now),
                        ProfileRoutes.PROFILE + "/sessions/" + session.id()))
                .sorted(Comparator.comparing(session -> !session.here()))
                .toList();
    }

    private static boolean isHere(Optional<SecretHash> here, OpenSession session) {
        return here.equals(Optional.of(session.token()));
    }

    private static List<Option> languages(String chosen) {
        return List.of(
                new Option("", "profile.language.browser", chosen.isEmpty()),
                new Option("en", "English", chosen.equals("en")),
                new Option("zh", "中文", chosen.equals("zh")));
    }

    private static List<Option> zones(String chosen) {
        return Stream.concat(
                        Stream.of(new Option("", "profile.zone.none", chosen.isEmpty())),
                        ZONES.stream().map(id -> new Option(id, id.replace('_', ' '), id.equals(chosen))))
                .toList();
    }
}
