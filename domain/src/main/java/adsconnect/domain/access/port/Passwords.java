package adsconnect.domain.access.port;

import adsconnect.domain.Secret;

/** Turns passwords into hashes that are slow to guess, and holds passwords against them. */
public interface Passwords {

    /** A salted hash that carries its own parameters. */
    String hash(Secret password);

    /** Whether the password is the one behind the hash. Takes as long for a wrong one as for a right one. */
    boolean matches(Secret password, String hash);
}
