package adsconnect.domain.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a table from its first page to its last; larger pages than on a screen. */
record AllPages<T>(Function<TableQuery, Optional<Table<T>>> pages, Runnable prepare) {

    private static final int SIZE = 5_000;

    /** Empty if it is being prepared, or was loaded anew meanwhile. */
    Optional<List<T>> read(TableQuery query) {
        List<T> all = new ArrayList<>();
        Optional<Table<T>> page = pages.apply(query.page(1, SIZE));
        if (page.isEmpty()) {
            prepare.run();
            page = pages.apply(query.page(1, SIZE));
        }
        while (page.isPresent()) {
            Table<T> read = page.get();
            all.addAll(read.rows());
            if (read.page() >= read.pages()) {
                return Optional.of(all);
            }
            page = pages.apply(query.page(read.page() + 1, SIZE));
        }
        return Optional.empty();
    }
}
