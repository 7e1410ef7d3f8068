package adsconnect.testkit;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.connection.port.PlanPauses;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Since when accounts are paused, in a map. */
public final class InMemoryPlanPauses implements PlanPauses {

    private final InMemoryDatabase database;

    public InMemoryPlanPauses(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public List<AccountId> outOfStep(LocalDate day, Instant graceFrom) {
        return database.locked(() -> database.accounts.values().stream()
                .filter(account -> isOutOfStep(account, day, graceFrom))
                .map(Account::id)
                .toList());
    }

    private boolean isOutOfStep(Account account, LocalDate day, Instant graceFrom) {
        User owner = database.users.get(account.owner()).user();
        boolean planned = owner.plan().activeOn(day);
        Optional<Pause> pause = of(account.id());
        if (planned && !owner.disabled()) {
            return pause.isPresent();
        }
        return pause.map(lasting -> hasRunsThatDoNotRest(account.id())
                        || lasting.tokensKept() && !lasting.graceFrom().isAfter(graceFrom))
                .orElse(true);
    }

    private boolean hasRunsThatDoNotRest(AccountId account) {
        return database.runs.values().stream()
                .filter(row -> row.state() == InMemorySyncRuns.State.OPEN)
                .filter(row -> !row.dueAt().equals(Instant.MAX))
                .anyMatch(row ->
                        database.connections.get(row.profile()).account().id().equals(account));
    }

    @Override
    public boolean pause(AccountId account, Instant now) {
        return database.locked(
                () -> database.accounts.containsKey(account) && database.pausedSince.putIfAbsent(account, now) == null);
    }

    @Override
    public boolean resume(AccountId account) {
        return database.locked(() -> database.pausedSince.remove(account) != null);
    }

    @Override
    public Optional<Pause> of(AccountId account) {
        return database.locked(() -> Optional.ofNullable(database.pausedSince.get(account))
                .map(since -> new Pause(since, later(since, endOfPlan(account)), hasSecrets(account))));
    }

    private Instant endOfPlan(AccountId account) {
        User owner = database.users.get(database.accounts.get(account).owner()).user();
        return owner.plan().endsOn().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private boolean hasSecrets(AccountId account) {
        return Stream.of(database.dataKeys, database.admitted).anyMatch(keys -> keys.containsKey(account));
    }
}
