package adsconnect.domain.notice;

import adsconnect.domain.access.Role;
import adsconnect.domain.access.UserId;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to be told, with the names that its subject had then: when it is read, the account may be gone.
 *
 * @param accountName of the account it is about
 * @param profileName of the connected profile, with its country, if it is about a single one
 */
public record News(
        EventId id,
        Topic topic,
        Instant at,
        Subject about,
        Optional<String> accountName,
        Optional<String> profileName,
        Facts facts) {

    public News {
        Objects.requireNonNull(id);
        Objects.requireNonNull(topic);
        Objects.requireNonNull(at);
        Objects.requireNonNull(about);
        Objects.requireNonNull(accountName);
        Objects.requireNonNull(profileName);
        Objects.requireNonNull(facts);
    }

    /** About somebody, and no account of theirs. */
    public static News of(EventId id, Topic topic, Instant at, Subject about, Facts facts) {
        return new News(id, topic, at, about, Optional.empty(), Optional.empty(), facts);
    }

    /** Who had what it is about, if it has another owner now. */
    Optional<UserId> formerOwner() {
        return user(Event.FROM_OWNER);
    }

    /** Whether whom it tells has got what it is about from somebody else. */
    public boolean theirsNow() {
        Optional<UserId> heir = user(Event.TO_OWNER);
        return heir.isPresent() && heir.equals(about.user());
    }

    /** Whether somebody who runs the installation did it, in the place of whom it tells. */
    public boolean byAdmin() {
        return Role.ADMIN.name().equals(facts.byName().get(Event.BY));
    }

    private Optional<UserId> user(String fact) {
        return Optional.ofNullable(facts.byName().get(fact))
                .map(UUID::fromString)
                .map(UserId::new);
    }

    /**
     * What follows one after the other: news of one account, for some concern all of its connections, and otherwise of one
     * user.
     */
    public String lane() {
        return about.account()
                .or(() -> about.user().map(user -> user.value()))
                .map(Object::toString)
                .orElse("installation");
    }
}
