package adsconnect.domain.authorization;

import java.time.Instant;

/** One attempt at consent, in the state it is in. */
public sealed interface Authorization {

    Attempt attempt();

    /** The browser is at Amazon. */
    record Started(Attempt attempt) implements Authorization {}

    /** The code came back and one request is exchanging it, until then at the latest. */
    record Exchanging(Attempt attempt, Instant until) implements Authorization {}

    /** The tokens are in the vault. */
    record Completed(Attempt attempt) implements Authorization {}

    /** It came to nothing, and why. */
    record Failed(Attempt attempt, FailureCode code) implements Authorization {}
}
