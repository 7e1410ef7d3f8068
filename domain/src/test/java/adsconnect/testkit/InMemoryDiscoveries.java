package adsconnect.testkit;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.authorization.Discovery;
import adsconnect.domain.authorization.Discovery.HostState;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.marketplace.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The hosts to ask, in a map. */
public final class InMemoryDiscoveries implements Discoveries {

    private final InMemoryDatabase database;

    record Key(AccountId account, Region host) {}

    /** @param dueAt when it may be claimed: the next attempt, or the end of the lease; far away if it is not to be asked */
    record Row(
            Region region,
            HostState state,
            int attempt,
            long fence,
            Instant dueAt,
            List<Profile> profiles,
            Instant askedAt) {

        static Row toBeAsked(Region region, Instant now) {
            return new Row(region, HostState.ASKING, 0, 0, now, List.of(), now);
        }

        private Row claimed(Instant until) {
            return new Row(region, state, attempt + 1, fence + 1, until, profiles, askedAt);
        }

        private Row askedAgain(Instant now) {
            return new Row(region, HostState.ASKING, 0, fence, now, profiles, now);
        }

        /** Whoever was asking about the one before reports about nothing now. */
        private Row after(Row before) {
            return new Row(region, state, attempt, before.fence() + 1, dueAt, foundBesides(before.profiles()), askedAt);
        }

        /** A host that failed says nothing about its own. */
        private List<Profile> foundBesides(List<Profile> known) {
            if (state == HostState.ANSWERED) {
                return profiles;
            }
            Map<ProfileId, Profile> all = new LinkedHashMap<>();
            known.forEach(profile -> all.put(profile.id(), profile));
            profiles.forEach(profile -> all.put(profile.id(), profile));
            return List.copyOf(all.values());
        }

        private Row fencedOut() {
            return new Row(region, state, attempt, fence + 1, dueAt, profiles, askedAt);
        }

        private Row dueAt(Instant then) {
            return new Row(region, state, attempt, fence, then, profiles, askedAt);
        }

        private Row failedUntil(Instant then) {
            return new Row(region, HostState.FAILED, attempt, fence, then, profiles, askedAt);
        }

        private Row ended(HostState how, List<Profile> found) {
            return new Row(region, how, 0, fence + 1, Instant.MAX, found, askedAt);
        }
    }

    public InMemoryDiscoveries(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void begin(AccountId account, Region region, Instant now) {
        database.locked(() -> {
            for (Region host : Region.values()) {
                database.hosts.put(new Key(account, host), Row.toBeAsked(region, now));
            }
        });
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
                    .filter(entry ->
                            !database.resting.containsKey(entry.getKey().account()))
                    .filter(entry -> !entry.getValue().dueAt().isAfter(now))
                    .min(Comparator.comparing((Map.Entry<Key, Row> entry) ->
                                    entry.getValue().dueAt())
                            .thenComparing(entry ->
                                    entry.getKey().host() != entry.getValue().region()));
            return due.map(entry -> claim(entry.getKey(), entry.getValue(), until));
        });
    }

    private Task claim(Key key, Row row, Instant until) {
        Row claimed = row.claimed(until);
        database.hosts.put(key, claimed);
        return new Task(key.account(), key.host(), row.region(), claimed.attempt(), claimed.fence());
    }

    @Override
    public void answered(Task task, List<Profile> profiles) {
        change(task, row -> row.ended(HostState.ANSWERED, profiles));
    }

    @Override
    public void postpone(Task task, Instant nextAt) {
        change(task, row -> row.dueAt(nextAt));
    }

    @Override
    public void failed(Task task) {
        change(task, row -> row.ended(HostState.FAILED, row.profiles()));
    }

    @Override
    public void failedUntil(Task task, Instant nextAt) {
        change(task, row -> row.failedUntil(nextAt));
    }

    @Override
    public void retry(AccountId account, Instant now) {
        retryUnlessAsked(account, now, Instant.MAX, Instant.MAX);
    }

    @Override
    public void retryUnlessAsked(AccountId account, Instant now, Instant answered, Instant failed) {
        database.locked(() -> {
            if (database.resting.containsKey(account)) {
                return;
            }
            Discovery discovery = of(account);
            boolean allAnswered = discovery.hostsIn(HostState.ANSWERED).size()
                    == discovery.hosts().size();
            discovery
                    .hostsIn(allAnswered ? HostState.ANSWERED : HostState.FAILED)
                    .forEach(host -> database.hosts.computeIfPresent(
                            new Key(account, host),
                            (key, row) -> row.askedAt().isAfter(row.state() == HostState.FAILED ? failed : answered)
                                    ? row
                                    : row.askedAgain(now)));
        });
    }

    @Override
    public void rest(AccountId account) {
        database.locked(() -> {
            if (database.resting.put(account, account) == null) {
                replace(account, Row::fencedOut);
            }
        });
    }

    @Override
    public void wake(AccountId account, Instant now) {
        database.locked(() -> {
            if (database.resting.remove(account) != null) {
                replace(account, row -> row.dueAt(now));
            }
        });
    }

    private void replace(AccountId account, UnaryOperator<Row> by) {
        database.hosts.replaceAll((key, row) -> key.account().equals(account) ? by.apply(row) : row);
    }

    @Override
    public void askBy(AccountId account, Instant then) {
        database.locked(() -> {
            if (!database.resting.containsKey(account)) {
                replace(
                        account,
                        row -> row.state() != HostState.ASKING && row.dueAt().isAfter(then) ? row.dueAt(then) : row);
            }
        });
    }

    @Override
    public void forgetUnlisted(AccountId account, Collection<ProfileId> inUse) {
        database.locked(() -> {
            Set<ProfileId> kept =
                    of(account).profiles().stream().map(Profile::id).collect(Collectors.toSet());
            kept.addAll(inUse);
            database.bound
                    .entrySet()
                    .removeIf(entry -> entry.getValue().equals(account) && !kept.contains(entry.getKey()));
        });
    }

    @Override
    public Set<ProfileId> bind(AccountId account, Collection<ProfileId> profiles) {
        return database.locked(() -> {
            profiles.forEach(profile -> database.bound.putIfAbsent(profile, account));
            return bound(account);
        });
    }

    @Override
    public void unbind(AccountId account, Collection<ProfileId> profiles) {
        database.locked(() -> profiles.forEach(profile -> database.bound.remove(profile, account)));
    }

    @Override
    public Set<AccountId> reaching(Collection<ProfileId> profiles) {
        return database.locked(() -> database.hosts.entrySet().stream()
                .filter(entry ->
                        entry.getValue().profiles().stream().anyMatch(profile -> profiles.contains(profile.id())))
                .map(entry -> entry.getKey().account())
                .collect(Collectors.toSet()));
    }

    @Override
    public Set<ProfileId> bound(AccountId account) {
        return database.locked(() -> database.bound.entrySet().stream()
                .filter(entry -> entry.getValue().equals(account))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    @Override
    public Map<ProfileId, AccountId> boundTo(Collection<ProfileId> profiles) {
        return database.locked(() -> {
            Map<ProfileId, AccountId> bound = new HashMap<>(database.bound);
            bound.keySet().retainAll(profiles);
            return bound;
        });
    }

    @Override
    public void handOver(AccountId from, AccountId to) {
        database.locked(() -> {
            for (Region host : Region.values()) {
                Row found = database.hosts.remove(new Key(from, host));
                Row before = database.hosts.get(new Key(to, host));
                database.hosts.put(new Key(to, host), before == null ? found : found.after(before));
            }
        });
    }

    @Override
    public void forget(AccountId account) {
        database.locked(() -> {
            database.hosts.keySet().removeIf(key -> key.account().equals(account));
            database.bound.values().removeIf(account::equals);
            database.resting.remove(account);
        });
    }

    private void change(Task task, UnaryOperator<Row> change) {
        database.locked(() -> {
            database.hosts.computeIfPresent(
                    new Key(task.account(), task.host()),
                    (key, row) ->
                            !row.dueAt().equals(Instant.MAX) && row.fence() == task.fence() ? change.apply(row) : row);
        });
    }
}
