package adsconnect.testkit;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.port.MadeLinks;

/** Links in a map. */
public final class InMemoryMadeLinks implements MadeLinks {

    private final InMemoryDatabase database;

    public InMemoryMadeLinks(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void add(SecretHash link) {
        database.locked(() -> {
            if (database.madeLinks.put(link, true) != null) {
                throw new IllegalStateException("The link was made before");
            }
        });
    }

    @Override
    public boolean has(SecretHash link) {
        return database.locked(() -> database.madeLinks.containsKey(link));
    }
}
