package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.proxy.port.AuthorizationNumbers;
import java.util.HashMap;
import java.util.Map;

/** Numbers given to accounts when they are first asked for. */
public final class InMemoryAuthorizationNumbers implements AuthorizationNumbers {

    private final InMemoryDatabase database;

    public InMemoryAuthorizationNumbers(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Map<AccountId, Long> ofOwner(UserId owner) {
        return database.locked(() -> {
            Map<AccountId, Long> numbers = new HashMap<>();
            database.accounts.values().stream()
                    .filter(account -> account.owner().equals(owner))
                    .forEach(account -> numbers.put(
                            account.id(),
                            database.numbers.computeIfAbsent(account.id(), ignored -> database.numbers.size() + 1L)));
            return Map.copyOf(numbers);
        });
    }
}
