package adsconnect.domain.metrics;

import java.util.Optional;

/** A table, or that it takes a moment. */
public sealed interface TableOutcome<T> {

    record There<T>(Table<T> table) implements TableOutcome<T> {}

    /** So many rows are being added up that nobody should wait for an answer; to be asked for again soon. */
    record AddingUp<T>() implements TableOutcome<T> {}

    static <T> TableOutcome<T> of(Optional<Table<T>> table) {
        return table.<TableOutcome<T>>map(There::new).orElseGet(AddingUp::new);
    }
}
