package adsconnect.domain.access;

import adsconnect.domain.Chance;
import adsconnect.domain.Occasion;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Attempts;
import adsconnect.domain.access.port.Letters;
import adsconnect.domain.access.port.MadeLinks;
import adsconnect.domain.access.port.PasswordResets;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Makes the link by which somebody chooses a new password: for an admin, or because they say that they forgot theirs. */
public final class SendReset {

    private static final int LINK_BYTES = 32;

    static final AttemptLimit ASKING = new AttemptLimit(3, Duration.ofMinutes(15), Duration.ofHours(6));
    static final AttemptLimit ASKING_NETWORK = new AttemptLimit(20, Duration.ofMinutes(1), Duration.ofHours(1));

    private final Users users;
    private final PasswordResets resets;
    private final MadeLinks links;
    private final Attempts attempts;
    private final Letters letters;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;
    private final Executor afterwards;
    private final Duration lifetime;
    private final Chance chance;
    private final Clock clock;

    /** @param afterwards keeps whoever asked not waiting: what is done only for addresses that exist takes them no time */
    public SendReset(
            Users users,
            PasswordResets resets,
            MadeLinks links,
            Attempts attempts,
            Letters letters,
            UserChanges changes,
            UnitOfWork unitOfWork,
            Executor afterwards,
            Duration lifetime,
            Chance chance,
            Clock clock) {
        this.users = users;
        this.resets = resets;
        this.links = links;
        this.attempts = attempts;
        this.letters = letters;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
        this.afterwards = afterwards;
        this.lifetime = lifetime;
        this.chance = chance;
        this.clock = clock;
    }

    /** Whether somebody who forgot their password can be sent a letter. */
    public boolean helps() {
        return letters.ready();
    }

    /** For whoever runs the installation: they see the link on that occasion, the same one however often they ask. */
    public Outcome send(Actor by, EmailAddress email, Occasion occasion) {
        return unitOfWork.inOne(() -> users.lock(email)
                .map(user -> user.disabled() ? new Disabled() : sent(by, user, occasion))
                .orElse(new NoSuchUser()));
    }

    private Outcome sent(Actor by, User user, Occasion occasion) {
        Secret link =
                occasion.derived("", LINK_BYTES, "reset", user.id().value().toString());
        SecretHash hash = SecretHash.of(link);
        if (!links.has(hash)) {
            links.add(hash);
            return made(by, user, link);
        }
        return resets.byLink(hash)
                .filter(reset -> reset.usedAt().isEmpty() && clock.instant().isBefore(reset.endsAt()))
                .<Outcome>map(reset -> new Made(user, link, reset.endsAt(), letters.ready()))
                .orElseGet(Used::new);
    }

    /**
     * For somebody who is not signed in: whatever comes of it, they are told the same, and as soon. No link that an admin made
     * ends by it.
     *
     * @return how long the network has to wait, if it asked too often
     */
    public Optional<Duration> forgotten(EmailAddress email, String network) {
        Optional<Duration> wait = GuardSignIn.left(attempts.count(
                Attempts.Kind.FORGOTTEN_NETWORK, GuardSignIn.subject(network), ASKING_NETWORK, clock.instant()));
        if (wait.isPresent()) {
            return wait;
        }
        boolean mayAsk = GuardSignIn.left(attempts.count(
                        Attempts.Kind.FORGOTTEN, GuardSignIn.subject(email.value()), ASKING, clock.instant()))
                .isEmpty();
        if (mayAsk && letters.ready()) {
            afterwards.execute(() -> unitOfWork.inOne(() -> {
                users.lock(email)
                        .filter(user -> !user.disabled())
                        .ifPresent(user -> made(new Actor.Guest(), user, chance.secret(LINK_BYTES)));
                return null;
            }));
        }
        return Optional.empty();
    }

    private Made made(Actor by, User user, Secret link) {
        Instant now = clock.instant();
        PasswordReset reset =
                new PasswordReset(user.id(), by instanceof Actor.Guest, now, now.plus(lifetime), Optional.empty());
        if (!reset.asked()) {
            // Whoever asked may have been somebody who reads their letters.
            resets.remove(user.id());
        }
        resets.replace(reset, SecretHash.of(link));
        changes.resetSent(by, user);
        letters.reset(user, link, reset.endsAt());
        return new Made(user, link, reset.endsAt(), letters.ready());
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * There is a link; those before open nothing any more, unless an admin made one and this one was only asked for.
     *
     * @param link the secret in its address; told on that occasion alone
     * @param mailed whether a letter brings it
     */
    public record Made(User user, Secret link, Instant endsAt, boolean mailed) implements Outcome {}

    /** It was made on this occasion, and was used, replaced or ended since: a form that is sent again does not bring it back. */
    public record Used() implements Outcome {}

    /** They may not sign in at all. */
    public record Disabled() implements Outcome {}

    public record NoSuchUser() implements Outcome {}
}
