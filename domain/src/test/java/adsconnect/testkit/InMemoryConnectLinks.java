package adsconnect.testkit;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.authorization.FailureCode;
import adsconnect.domain.authorization.port.ConnectLinks;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Connect links in a map. */
public final class InMemoryConnectLinks implements ConnectLinks {

    private final InMemoryDatabase database;

    record Row(SecretHash address, ConnectLink link, boolean known) {}

    public InMemoryConnectLinks(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void add(ConnectLink link, SecretHash address) {
        database.locked(() -> {
            database.links.put(link.id(), new Row(address, link, false));
        });
    }

    @Override
    public Optional<ConnectLink> byAddress(SecretHash address) {
        return database.locked(() -> database.links.values().stream()
                .filter(row -> row.address().equals(address))
                .map(Row::link)
                .findFirst());
    }

    @Override
    public Optional<ConnectLink> byId(ConnectLinkId id) {
        return database.locked(() -> Optional.ofNullable(database.links.get(id)).map(Row::link));
    }

    @Override
    public List<ConnectLink> ofOwner(UserId owner) {
        return database.locked(() -> {
            // The map keeps the order in which they came; of those made at one moment the last one is the newest.
            return database.links.values().stream()
                    .map(Row::link)
                    .filter(link -> link.owner().equals(owner))
                    .toList()
                    .reversed()
                    .stream()
                    .sorted(Comparator.comparing(ConnectLink::madeAt).reversed())
                    .toList();
        });
    }

    @Override
    public boolean open(ConnectLinkId id, Instant now) {
        return change(id, link -> link.usableAt(now), new ConnectLink.Opened());
    }

    @Override
    public boolean authorize(ConnectLinkId id, AccountId account, boolean knownLogin, Instant now) {
        return change(id, InMemoryConnectLinks::isOpen, new ConnectLink.Authorized(account, knownLogin, now));
    }

    @Override
    public void fail(ConnectLinkId id, FailureCode code) {
        change(id, InMemoryConnectLinks::isOpen, new ConnectLink.Failed(code));
    }

    @Override
    public boolean revoke(ConnectLinkId id) {
        return change(id, InMemoryConnectLinks::isOpen, new ConnectLink.Revoked());
    }

    @Override
    public boolean renew(ConnectLinkId id, ConnectLinkId fresh, SecretHash address, Instant expiresAt, Instant now) {
        return database.locked(() -> {
            Row row = database.links.get(id);
            if (row == null || !row.link().renewableAt(now)) {
                return false;
            }
            database.links.remove(id);
            database.links.put(
                    fresh, new Row(address, with(fresh, row.link(), expiresAt, new ConnectLink.Pending()), false));
            return true;
        });
    }

    @Override
    public List<ConnectLink> news(UserId owner, int atMost) {
        return database.locked(() -> database.links.values().stream()
                .filter(row -> !row.known())
                .map(Row::link)
                .filter(link -> link.owner().equals(owner))
                .filter(link -> link.state() instanceof ConnectLink.Authorized)
                .sorted(Comparator.comparing(InMemoryConnectLinks::usedUpAt).reversed())
                .limit(atMost)
                .toList());
    }

    private static Instant usedUpAt(ConnectLink link) {
        return link.state() instanceof ConnectLink.Authorized authorized ? authorized.at() : Instant.MIN;
    }

    @Override
    public void dismiss(ConnectLinkId id) {
        database.locked(() -> {
            database.links.computeIfPresent(
                    id,
                    (key, row) ->
                            new Row(row.address(), row.link(), row.link().state() instanceof ConnectLink.Authorized));
        });
    }

    @Override
    public void purge(Instant before) {
        database.locked(() -> {
            database.links.values().removeIf(row -> row.link().expiresAt().isBefore(before));
        });
    }

    private static boolean isOpen(ConnectLink link) {
        return !(link.state() instanceof ConnectLink.Authorized) && !(link.state() instanceof ConnectLink.Revoked);
    }

    private boolean change(ConnectLinkId id, Predicate<ConnectLink> from, ConnectLink.State state) {
        return database.locked(() -> {
            Row row = database.links.get(id);
            if (row == null || !from.test(row.link())) {
                return false;
            }
            database.links.put(
                    id, new Row(row.address(), with(id, row.link(), row.link().expiresAt(), state), false));
            return true;
        });
    }

    private static ConnectLink with(ConnectLinkId id, ConnectLink link, Instant expiresAt, ConnectLink.State state) {
        return new ConnectLink(
                id, link.owner(), link.name(), link.region(), link.reconnects(), link.madeAt(), expiresAt, state);
    }
}
