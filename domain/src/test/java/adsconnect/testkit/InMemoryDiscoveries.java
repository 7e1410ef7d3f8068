package adsconnect.testkit;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.authorization.Discovery;
import adsconnect.domain.authorization.Discovery.HostState;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.marketplace.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The hosts to ask, in a map. Each claim counts as an attempt, and its number tells whose task it is. */
public final class InMemoryDiscoveries implements Discoveries {

    private final InMemoryDatabase database;

    record Key(AccountId account, Region host) {}

    /** @param dueAt when it may be claimed: the next attempt, or the end of the lease */
    record Row(Region region, HostState state, int attempt, Instant dueAt, List<Profile> profiles) {

        static Row toBeAsked(Region region, Instant now) {
            return new Row(region, HostState.ASKING, 0, now, List.of());
        }

        private Row askedAgain(Instant now) {
            return new Row(region, HostState.ASKING, 0, now, profiles);
        }

        private Row dueAt(Instant then) {
            return new Row(region, state, attempt, then, profiles);
        }
    }

    public InMemoryDiscoveries(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Discovery of(AccountId account) {
        return database.locked(() -> {
            Map<Region, HostState> hosts = new EnumMap<>(Region.class);
            List<Profile> profiles = new ArrayList<>();
            database.hosts.forEach((key, row) -> {
                if (key.account().equals(account)) {
                    hosts.put(key.host(), row.state());
                    profiles.addAll(row.profiles());
                }
            });
            return new Discovery(hosts, profiles);
        });
    }

    @Override
    public Optional<Task> claim(Instant now, Instant until) {
        return database.locked(() -> {
            Optional<Map.Entry<Key, Row>> due = database.hosts.entrySet().stream()
                    .filter(entry -> entry.getValue().state() == HostState.ASKING)
                    .filter(entry -> !entry.getValue().dueAt().isAfter(now))
                    .min(Comparator.comparing((Map.Entry<Key, Row> entry) ->
                                    entry.getValue().dueAt())
                            .thenComparing(entry ->
                                    entry.getKey().host() != entry.getValue().region()));
            return due.map(entry -> claim(entry.getKey(), entry.getValue(), until));
        });
    }

    private Task claim(Key key, Row row, Instant until) {
        int attempt = row.attempt() + 1;
        database.hosts.put(key, new Row(row.region(), HostState.ASKING, attempt, until, row.profiles()));
        return new Task(key.account(), key.host(), row.region(), attempt);
    }

    @Override
    public void answered(Task task, List<Profile> profiles) {
        change(task, row -> new Row(row.region(), HostState.ANSWERED, row.attempt(), row.dueAt(), profiles));
    }

    @Override
    public void postpone(Task task, Instant nextAt) {
        change(task, row -> row.dueAt(nextAt));
    }

    @Override
    public void failed(Task task) {
        change(task, row -> new Row(row.region(), HostState.FAILED, row.attempt(), row.dueAt(), row.profiles()));
    }

    @Override
    public void retry(AccountId account, Instant now) {
        database.locked(() -> {
            Discovery discovery = of(account);
            boolean allAnswered = discovery.hostsIn(HostState.ANSWERED).size()
                    == discovery.hosts().size();
            discovery
                    .hostsIn(allAnswered ? HostState.ANSWERED : HostState.FAILED)
                    .forEach(host ->
                            database.hosts.computeIfPresent(new Key(account, host), (key, row) -> row.askedAgain(now)));
        });
    }

    private void change(Task task, UnaryOperator<Row> change) {
        database.locked(() -> {
            database.hosts.computeIfPresent(
                    new Key(task.account(), task.host()),
                    (key, row) -> row.state() == HostState.ASKING && row.attempt() == task.attempt()
                            ? change.apply(row)
                            : row);
        });
    }
}
