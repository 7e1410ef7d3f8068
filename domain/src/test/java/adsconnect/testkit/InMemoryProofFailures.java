package adsconnect.testkit;

import adsconnect.domain.access.FailedProofs;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.ProofFailures;

/** Failed proofs in a map. */
public final class InMemoryProofFailures implements ProofFailures {

    private final InMemoryDatabase database;

    InMemoryProofFailures(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public FailedProofs lock(UserId user) {
        return database.lockedInUnit(() -> database.failedProofs.getOrDefault(user, FailedProofs.NONE));
    }

    @Override
    public void put(UserId user, FailedProofs failures) {
        database.lockedInUnit(() -> {
            database.failedProofs.put(user, failures);
        });
    }

    @Override
    public void forget(UserId user) {
        database.locked(() -> {
            database.failedProofs.remove(user);
        });
    }
}
