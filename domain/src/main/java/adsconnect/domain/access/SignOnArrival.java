package adsconnect.domain.access;

import adsconnect.domain.Chance;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Identities;
import adsconnect.domain.access.port.Sessions;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Somebody has proved at another company who they are, and is let in: as whom they are linked to, or as somebody new. */
final class SignOnArrival {

    private final Identities identities;
    private final Users users;
    private final AdmitUser admitUser;
    private final Sessions sessions;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;
    private final Chance chance;
    private final Clock clock;

    SignOnArrival(
            Identities identities,
            Users users,
            AdmitUser admitUser,
            Sessions sessions,
            UserChanges changes,
            UnitOfWork unitOfWork,
            Chance chance,
            Clock clock) {
        this.identities = identities;
        this.users = users;
        this.admitUser = admitUser;
        this.sessions = sessions;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
        this.chance = chance;
        this.clock = clock;
    }

    SignOn.Outcome admit(SignOnProof proof, String next, Knock knock) {
        try {
            return unitOfWork.inOne(() -> admitOnce(proof, next, knock));
        } catch (CameTwice meanwhile) {
            return unitOfWork.inOne(() -> admitOnce(proof, next, knock));
        }
    }

    /** Somebody new came in two browsers at once, with two addresses: the second is undone, and knows them now. */
    private static final class CameTwice extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private SignOn.Outcome admitOnce(SignOnProof proof, String next, Knock knock) {
        ProvenIdentity identity = proof.identity();
        Optional<User> known = identities.userOf(identity).flatMap(users::lock).filter(user -> isStill(identity, user));
        if (known.isPresent()) {
            return admitted(admitUser.admit(known.get(), SignInWay.SIGN_ON, knock), proof, next);
        }
        if (identity.email().isEmpty()) {
            return new SignOn.NoAddress();
        }
        return users.byEmail(identity.email().get()).isPresent()
                ? new SignOn.KnownAddress()
                : welcome(proof, next, knock);
    }

    /** A provider that knew the browser has asked nobody who they are: that opens a session, and is no proof for dangerous acts. */
    private SignOn.Admitted admitted(SignIn.Outcome outcome, SignOnProof proof, String next) {
        if (outcome instanceof SignIn.SignedIn whole) {
            Instant now = clock.instant();
            Instant tooLongAgo = now.minus(Session.PROOF_HOLDS);
            Instant provedAt = proof.authenticatedAt()
                    .map(at -> SignOnProof.notLater(at, now))
                    .orElse(tooLongAgo);
            sessions.prove(SecretHash.of(whole.token()), provedAt);
        }
        return new SignOn.Admitted(outcome, next);
    }

    private SignOn.Outcome welcome(SignOnProof proof, String next, Knock knock) {
        ProvenIdentity identity = proof.identity();
        User user = new User(new UserId(chance.id()), identity.email().orElseThrow(), Role.SELLER, Plan.NONE);
        if (!users.addWithoutPassword(user)) {
            return new SignOn.KnownAddress();
        }
        if (!identities.link(identity, user.id(), clock.instant())) {
            throw new CameTwice();
        }
        changes.created(new Actor.Person(user.id()), user);
        return admitted(admitUser.open(user, SignInWay.SIGN_ON, knock), proof, next);
    }

    /** Whoever took the link away meanwhile did so before the lock was ours. */
    private boolean isStill(ProvenIdentity identity, User user) {
        return identities.userOf(identity).equals(Optional.of(user.id()));
    }
}
