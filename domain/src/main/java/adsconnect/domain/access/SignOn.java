package adsconnect.domain.access;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Identities;
import adsconnect.domain.access.port.IdentityProvider;
import adsconnect.domain.access.port.Sessions;
import adsconnect.domain.access.port.SignOnFailure;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody signs in by another company's sign-in (section 17). They are known by what never changes there. Whoever has an
 * address of a user here is not thereby that user: the user links them once, signed in by password.
 */
public final class SignOn {

    private static final Duration LIVES = Duration.ofMinutes(10);

    private final IdentityProvider provider;
    private final Identities identities;
    private final Users users;
    private final AdmitUser admitUser;
    private final Sessions sessions;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;
    private final Chance chance;
    private final Clock clock;

    public SignOn(
            IdentityProvider provider,
            Identities identities,
            Users users,
            AdmitUser admitUser,
            Sessions sessions,
            UserChanges changes,
            UnitOfWork unitOfWork,
            Chance chance,
            Clock clock) {
        this.provider = provider;
        this.identities = identities;
        this.users = users;
        this.admitUser = admitUser;
        this.sessions = sessions;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
        this.chance = chance;
        this.clock = clock;
    }

    public String name() {
        return provider.name();
    }

    public Optional<Instant> linkedSince(User user) {
        return identities.linkedSince(user.id());
    }

    /**
     * Sends a browser off, which shows that secret when it is back.
     *
     * @param links who links their identity; empty where somebody signs in
     */
    public Departure begin(Optional<UserId> links, String next) {
        Secret state = chance.secret(32);
        Secret browser = chance.secret(32);
        URI address = provider.departure(state, derived("nonce", browser, state), derived("verifier", browser, state));
        identities.begin(new SignOnAttempt(
                SecretHash.of(state),
                SecretHash.of(browser),
                links,
                next,
                clock.instant().plus(LIVES)));
        return new Departure(address, browser);
    }

    /** Where a browser goes, and what it keeps. */
    public record Departure(URI address, Secret browser) {}

    /**
     * @param browser what the browser kept
     * @param current whoever is signed in there
     */
    public Outcome finish(Secret state, Secret code, Secret browser, Optional<UserId> current, Knock knock) {
        Optional<SignOnAttempt> attempt = identities
                .take(SecretHash.of(state))
                .filter(known -> clock.instant().isBefore(known.endsAt()))
                .filter(known -> known.browser().equals(SecretHash.of(browser)))
                .filter(known -> known.links().isEmpty() || known.links().equals(current));
        if (attempt.isEmpty()) {
            return new NotBegunHere();
        }
        ProvenIdentity identity;
        try {
            SignOnProof proof =
                    provider.prove(code, derived("nonce", browser, state), derived("verifier", browser, state));
            identity = attempt.get().links().isPresent() || isKnown(proof) ? proof.identity() : proof.withEmail();
        } catch (SignOnFailure failure) {
            return new Failed(attempt.get().links().isPresent(), failure);
        }
        Optional<UserId> links = attempt.get().links();
        if (links.isPresent()) {
            return unitOfWork.inOne(() -> link(identity, links.get()));
        }
        try {
            return unitOfWork.inOne(() -> admit(identity, attempt.get().next(), knock));
        } catch (CameTwice meanwhile) {
            return unitOfWork.inOne(() -> admit(identity, attempt.get().next(), knock));
        }
    }

    /** Somebody new came in two browsers at once, with two addresses: the second is undone, and knows them now. */
    private static final class CameTwice extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /**
     * Takes one's own identity away again, and ends all other sessions that came by it; not from whoever has no password, who
     * could not get in any more.
     *
     * @param kept of the browser in which it is done
     */
    public boolean unlink(User user, Secret kept) {
        return unitOfWork.inOne(() -> {
            boolean done = users.lock(user.id()).isPresent()
                    && users.passwordHashOf(user.email()).isPresent()
                    && identities.unlink(user.id());
            if (done) {
                sessions.closeOthers(user.id(), SecretHash.of(kept), SignInWay.SIGN_ON);
                changes.signOnUnlinked(new Actor.Person(user.id()), user);
            }
            return done;
        });
    }

    public void purge() {
        identities.purge(clock.instant());
    }

    private boolean isKnown(SignOnProof proof) {
        return identities.userOf(proof.identity()).isPresent();
    }

    /** Whoever took the link away meanwhile did so before the lock was ours. */
    private boolean isStill(ProvenIdentity identity, User user) {
        return identities.userOf(identity).equals(Optional.of(user.id()));
    }

    private Outcome link(ProvenIdentity identity, UserId id) {
        Optional<User> user = users.lock(id);
        if (user.isEmpty()) {
            return new NotBegunHere();
        }
        if (identities.userOf(identity).equals(Optional.of(id))) {
            return new Linked();
        }
        if (!identities.link(identity, id, clock.instant())) {
            return identities.userOf(identity).isPresent() ? new SomebodyElses() : new AnotherLinked();
        }
        changes.signOnLinked(new Actor.Person(id), user.get());
        return new Linked();
    }

    private Outcome admit(ProvenIdentity identity, String next, Knock knock) {
        Optional<User> known = identities.userOf(identity).flatMap(users::lock).filter(user -> isStill(identity, user));
        if (known.isPresent()) {
            return new Admitted(admitUser.admit(known.get(), SignInWay.SIGN_ON, knock), next);
        }
        if (identity.email().isEmpty()) {
            return new NoAddress();
        }
        return users.byEmail(identity.email().get()).isPresent() ? new KnownAddress() : welcome(identity, next, knock);
    }

    private Outcome welcome(ProvenIdentity identity, String next, Knock knock) {
        User user = new User(new UserId(chance.id()), identity.email().orElseThrow(), Role.SELLER, Plan.NONE);
        if (!users.addWithoutPassword(user)) {
            return new KnownAddress();
        }
        if (!identities.link(identity, user.id(), clock.instant())) {
            throw new CameTwice();
        }
        changes.created(new Actor.Person(user.id()), user);
        changes.signOnLinked(new Actor.Person(user.id()), user);
        return new Admitted(admitUser.open(user, SignInWay.SIGN_ON, knock), next);
    }

    /** Nothing needs to be kept but what the browser keeps: whoever reads our tables can't go on with it. */
    private static Secret derived(String what, Secret browser, Secret state) {
        return new Secret(SecretHash.of(new Secret(what + ' ' + browser.reveal() + ' ' + state.reveal()))
                .hex());
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Admitted(SignIn.Outcome outcome, String next) implements Outcome {}

    public record Linked() implements Outcome {}

    /** Used before, too late, begun in another browser, or by somebody else. */
    public record NotBegunHere() implements Outcome {}

    /** A user has that address and did not link this identity. */
    public record KnownAddress() implements Outcome {}

    /** The provider is sure of no address of theirs. */
    public record NoAddress() implements Outcome {}

    /** That identity is another user's. */
    public record SomebodyElses() implements Outcome {}

    /** Whoever links it is somebody else there already. */
    public record AnotherLinked() implements Outcome {}

    public record Failed(boolean linking, SignOnFailure failure) implements Outcome {}
}
