package adsconnect.domain.console;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One running process of an installation.
 *
 * @param id of this start of it
 * @param name its number and its machine
 * @param version of the program
 * @param java that it runs on
 * @param masterKey the id of the one it wraps new keys with
 */
public record Node(UUID id, String name, String version, String java, String masterKey, Instant startedAt) {

    public Node {
        Objects.requireNonNull(id);
        Objects.requireNonNull(startedAt);
    }
}
