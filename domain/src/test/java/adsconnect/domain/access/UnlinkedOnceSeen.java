package adsconnect.domain.access;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.port.Identities;
import java.time.Instant;
import java.util.Optional;

/** Identities of which one is taken away just after it was asked for so many times. */
final class UnlinkedOnceSeen implements Identities {

    private final Identities identities;
    private int asks;

    UnlinkedOnceSeen(Identities identities, int asks) {
        this.identities = identities;
        this.asks = asks;
    }

    @Override
    public Optional<UserId> userOf(ProvenIdentity identity) {
        Optional<UserId> user = identities.userOf(identity);
        asks--;
        if (asks == 0) {
            user.ifPresent(identities::unlink);
        }
        return user;
    }

    @Override
    public Optional<Instant> linkedSince(UserId user) {
        return identities.linkedSince(user);
    }

    @Override
    public boolean link(ProvenIdentity identity, UserId user, Instant now) {
        return identities.link(identity, user, now);
    }

    @Override
    public boolean unlink(UserId user) {
        return identities.unlink(user);
    }

    @Override
    public void begin(SignOnAttempt attempt) {
        identities.begin(attempt);
    }

    @Override
    public Optional<SignOnAttempt> take(SecretHash state) {
        return identities.take(state);
    }

    @Override
    public void purge(Instant endedBefore) {
        identities.purge(endedBefore);
    }
}
