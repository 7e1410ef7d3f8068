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
    private final SignOnArrival arrival;
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
        this.arrival = new SignOnArrival(identities, users, admitUser, sessions, changes, unitOfWork, chance, clock);
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
        return depart(links, false, next);
    }

    /** The same for whoever is signed in and proves anew who they are: the provider is to ask them even where it knows them. */
    public Departure beginAnew(UserId user, String next) {
        return depart(Optional.of(user), true, next);
    }

    private Departure depart(Optional<UserId> links, boolean anew, String next) {
        Secret state = chance.secret(32);
        Secret browser = chance.secret(32);
        URI address =
                provider.departure(state, derived("nonce", browser, state), derived("verifier", browser, state), anew);
        identities.begin(new SignOnAttempt(
                SecretHash.of(state),
                SecretHash.of(browser),
                links,
                anew,
                next,
                clock.instant().plus(LIVES)));
        return new Departure(address, browser);
    }

    /** Whoever is signed in in the browser that is back. */
    public record Visitor(UserId id, Secret session) {}

    /** Where a browser goes, and what it keeps. */
    public record Departure(URI address, Secret browser) {}

    /**
     * @param browser what the browser kept
     * @param visitor whoever is signed in there
     */
    public Outcome finish(Secret state, Secret code, Secret browser, Optional<Visitor> visitor, Knock knock) {
        Optional<SignOnAttempt> attempt = identities
                .take(SecretHash.of(state))
                .filter(known -> clock.instant().isBefore(known.endsAt()))
                .filter(known -> known.browser().equals(SecretHash.of(browser)))
                .filter(known -> known.links().isEmpty() || known.links().equals(visitor.map(Visitor::id)));
        if (attempt.isEmpty()) {
            return new NotBegunHere();
        }
        Optional<UserId> links = attempt.get().links();
        try {
            SignOnProof proof =
                    provider.prove(code, derived("nonce", browser, state), derived("verifier", browser, state));
            if (attempt.get().confirms()) {
                Instant provedAt = proof.anewSince(attempt.get().endsAt().minus(LIVES));
                return unitOfWork.inOne(
                        () -> confirm(proof.identity(), provedAt, visitor.orElseThrow(), attempt.get()));
            }
            return links.isPresent()
                    ? unitOfWork.inOne(() -> link(proof.identity(), links.get()))
                    : arrival.admit(
                            isKnown(proof) ? proof : proof.withEmail(),
                            attempt.get().next(),
                            knock);
        } catch (SignOnFailure failure) {
            return new Failed(links.isPresent(), failure);
        }
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

    /** Whoever has a second factor proves themselves by that alone. */
    private Outcome confirm(ProvenIdentity identity, Instant provedAt, Visitor visitor, SignOnAttempt attempt) {
        Optional<User> user = users.lock(visitor.id());
        SecretHash session = SecretHash.of(visitor.session());
        if (user.isEmpty()
                || sessions.find(session).filter(one -> !one.secondFactor()).isEmpty()) {
            return new NotBegunHere();
        }
        if (!identities.userOf(identity).equals(Optional.of(visitor.id()))) {
            return new SomebodyElse();
        }
        return sessions.prove(session, SignOnProof.notLater(provedAt, clock.instant()))
                ? new Confirmed(attempt.next())
                : new NotBegunHere();
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

    /** Nothing needs to be kept but what the browser keeps: whoever reads our tables can't go on with it. */
    private static Secret derived(String what, Secret browser, Secret state) {
        return new Secret(SecretHash.of(new Secret(what + ' ' + browser.reveal() + ' ' + state.reveal()))
                .hex());
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Admitted(SignIn.Outcome outcome, String next) implements Outcome {}

    public record Linked() implements Outcome {}

    /** Whoever is signed in proved anew who they are. */
    public record Confirmed(String next) implements Outcome {}

    /** It is not whoever is signed in. */
    public record SomebodyElse() implements Outcome {}

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
