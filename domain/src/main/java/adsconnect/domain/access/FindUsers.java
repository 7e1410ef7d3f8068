package adsconnect.domain.access;

import adsconnect.domain.ListPage;
import adsconnect.domain.ListPlace;
import adsconnect.domain.access.port.Invitations;
import adsconnect.domain.access.port.UserDirectory;
import adsconnect.domain.access.port.Users;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds users and those who were asked to become some, for admins (section 17). */
public final class FindUsers {

    static final int AT_ONCE = 50;

    private final UserDirectory directory;
    private final Users users;
    private final Invitations invitations;
    private final Clock clock;

    public FindUsers(UserDirectory directory, Users users, Invitations invitations, Clock clock) {
        this.directory = directory;
        this.users = users;
        this.invitations = invitations;
        this.clock = clock;
    }

    /**
     * A page of them.
     *
     * @param all how many there are on all pages
     * @param further what the next page begins after; empty on the last one
     */
    public record Found(List<User> users, long all, Optional<String> further) {}

    /** @param after what the page begins after; empty for the first one */
    public Found find(UserFilter filter, String after) {
        List<User> found = directory.find(filter, today(), after, AT_ONCE + 1);
        List<User> shown = found.subList(0, Math.min(AT_ONCE, found.size()));
        return new Found(
                shown,
                directory.count(filter, today()),
                found.size() > AT_ONCE ? Optional.of(shown.getLast().email().value()) : Optional.empty());
    }

    /** So many of them after that address, for who wants them all. */
    public List<User> after(UserFilter filter, String address, int most) {
        return directory.find(filter, today(), address, most);
    }

    public Optional<User> byId(UserId id) {
        return users.byId(id);
    }

    /**
     * Who was asked to join and did not yet, newest first, a page of them.
     *
     * @param words to be found in their address; none are found in all
     */
    public ListPage<Invitation> invitations(String words, ListPlace below) {
        return ListPage.of(
                invitations.open(words.toLowerCase(Locale.ROOT), below, AT_ONCE + 1), AT_ONCE, Invitation::place);
    }

    /** Whoever is a user by now, by single sign-on, and has not taken their invitation. */
    public Map<EmailAddress, User> members(List<Invitation> invited) {
        return users.byEmails(invited.stream().map(Invitation::email).toList()).stream()
                .collect(Collectors.toMap(User::email, user -> user));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
