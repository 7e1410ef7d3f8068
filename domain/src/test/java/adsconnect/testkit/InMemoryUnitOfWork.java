package adsconnect.testkit;

import adsconnect.domain.UnitOfWork;
import java.util.function.Supplier;

/** Runs one unit after the other and undoes all changes of its database's stores when the work throws. */
public final class InMemoryUnitOfWork implements UnitOfWork {

    private final InMemoryDatabase database;

    public InMemoryUnitOfWork(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        return database.inOne(work);
    }

    @Override
    public <T> T atOneMoment(Supplier<T> reading) {
        return database.inOne(reading);
    }
}
