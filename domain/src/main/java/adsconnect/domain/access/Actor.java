package adsconnect.domain.access;

import java.util.Objects;

/** Who does something. */
public sealed interface Actor {

    /** Somebody who is signed in. */
    record Person(UserId id) implements Actor {

        public Person {
            Objects.requireNonNull(id);
        }
    }

    /** A program that showed a key of somebody's. */
    record Key(UserId owner, ApiKeyId id) implements Actor {

        public Key {
            Objects.requireNonNull(owner);
            Objects.requireNonNull(id);
        }
    }

    /** Somebody who follows a connect link, and whom we don't know. */
    record Guest() implements Actor {}

    /** Whoever may run commands on the server; the product does not know their name. */
    record Operator() implements Actor {}

    /** The program by itself, in the background. */
    record Program() implements Actor {}
}
