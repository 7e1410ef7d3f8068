package adsconnect.domain.authorization;

import adsconnect.domain.account.AccountId;
import java.time.Instant;

/** One attempt at consent, in the state it is in. */
public sealed interface Authorization {

    Attempt attempt();

    /** The browser is at Amazon. */
    record Started(Attempt attempt) implements Authorization {}

    /** The code came back and is sealed; nobody is exchanging it. */
    record Received(Attempt attempt) implements Authorization {}

    /** One request is exchanging the code, until then at the latest; afterwards another may try. */
    record Exchanging(Attempt attempt, Instant until) implements Authorization {}

    /** The tokens are in the vault; whose they are is known when the profiles are. */
    record Completed(Attempt attempt) implements Authorization {}

    /** @param account that has the tokens now: a new one, or the one that was there for the same login (CALL-6) */
    record Settled(Attempt attempt, AccountId account) implements Authorization {

        /** Whether there was an account for this login already. */
        public boolean renewed() {
            return !account.equals(attempt.account());
        }
    }

    /** It came to nothing, and why. */
    record Failed(Attempt attempt, FailureCode code) implements Authorization {}
}
