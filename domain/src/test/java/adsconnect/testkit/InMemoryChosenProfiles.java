package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.port.ChosenProfiles;
import java.util.Optional;

/** Choices in a map. */
public final class InMemoryChosenProfiles implements ChosenProfiles {

    private final InMemoryDatabase database;

    public InMemoryChosenProfiles(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<ProfileId> of(UserId user) {
        return database.locked(() -> Optional.ofNullable(database.chosenProfiles.get(user)));
    }

    @Override
    public void choose(UserId user, ProfileId profile) {
        database.locked(() -> {
            if (database.users.containsKey(user)) {
                database.chosenProfiles.put(user, profile);
            }
            return profile;
        });
    }
}
