package adsconnect.domain;

import java.util.function.Supplier;

/**
 * Several stores change together or not at all.
 *
 * <p>Work that is started inside another unit joins it. An exception thrown by the work undoes everything and comes out
 * unchanged. The work must not wait for Amazon: it holds a database connection.
 */
public interface UnitOfWork {

    /** Runs the work atomically and returns what it returns. */
    <T> T inOne(Supplier<T> work);

    /**
     * Runs work that only reads, however often, and sees all stores as they were at one moment, whatever others change
     * meanwhile. Inside another unit it sees what that sees.
     */
    <T> T atOneMoment(Supplier<T> reading);
}
