package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.port.AccountTransfers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Changes the owner of an account in all maps that name one. */
public final class InMemoryAccountTransfers implements AccountTransfers {

    private final InMemoryDatabase database;

    public InMemoryAccountTransfers(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public boolean inTheWay(UserId from, UserId to, Collection<ProfileId> profiles) {
        return database.locked(() -> database.former.keySet().stream()
                        .anyMatch(key -> key.owner().equals(to) && profiles.contains(key.profile()))
                || database.purges.keySet().stream()
                        .anyMatch(key -> (key.owner().equals(to) || key.owner().equals(from))
                                && profiles.contains(key.profile()))
                || database.coverage.keySet().stream()
                        .anyMatch(day -> day.owner().equals(to) && profiles.contains(day.profile())));
    }

    @Override
    public void transfer(Account account, UserId to, AccountName name, Collection<ProfileId> connected) {
        database.lockedInUnit(() -> {
            Account given = new Account(account.id(), to, name, account.region(), account.mode(), account.consent());
            database.accounts.put(account.id(), given);
            database.connections.replaceAll(
                    (profile, connection) -> connection.account().id().equals(account.id())
                            ? InMemoryConnections.through(connection, given)
                            : connection);
            database.handles.values().removeIf(handle -> handle.account().equals(account.id()));
            database.chosenProfiles
                    .entrySet()
                    .removeIf(
                            chosen -> chosen.getKey().equals(account.owner()) && connected.contains(chosen.getValue()));
            loaded(account.owner(), to, connected);
        });
    }

    private void loaded(UserId from, UserId to, Collection<ProfileId> profiles) {
        Predicate<InMemoryLoadedRows.Key> its = key -> key.owner().equals(from) && profiles.contains(key.profile());
        Function<InMemoryLoadedRows.Key, InMemoryLoadedRows.Key> given =
                key -> new InMemoryLoadedRows.Key(key.profile(), to, key.type(), key.day(), key.identity());
        move(database.rows, its, given);
        move(database.versions, its, given);
        move(
                database.coverage,
                day -> day.owner().equals(from) && profiles.contains(day.profile()),
                day -> new InMemoryLoadedRows.CoveredDay(day.profile(), to, day.type(), day.day()));
    }

    private static <K, V> void move(Map<K, V> table, Predicate<K> which, Function<K, K> changed) {
        for (K key : List.copyOf(table.keySet())) {
            if (which.test(key)) {
                table.put(changed.apply(key), table.remove(key));
            }
        }
    }
}
