package adsconnect.domain.authorization;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.authorization.port.ConnectLinks;
import adsconnect.domain.marketplace.Region;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes an invitation to consent (AUTH-5, AUTH-6). */
public final class MakeConnectLink {

    private final Users users;
    private final Accounts accounts;
    private final ConnectLinks links;
    private final RecordLinks recordLinks;
    private final UnitOfWork unitOfWork;
    private final ConnectionLimit limit;
    private final Chance chance;
    private final Clock clock;

    public MakeConnectLink(
            Users users,
            Accounts accounts,
            ConnectLinks links,
            RecordLinks recordLinks,
            UnitOfWork unitOfWork,
            ConnectionLimit limit,
            Chance chance,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.links = links;
        this.recordLinks = recordLinks;
        this.unitOfWork = unitOfWork;
        this.limit = limit;
        this.chance = chance;
        this.clock = clock;
    }

    /** For a new account. */
    public Outcome make(User owner, AccountName name, Region region, Duration lifetime) {
        return ifServed(owner, served -> makeFor(served, name, region, lifetime));
    }

    private Outcome makeFor(User owner, AccountName name, Region region, Duration lifetime) {
        List<Account> live = accounts.ofOwner(owner.id());
        if (!limit.leavesRoomForAnAccount(owner, live.size())) {
            return new LimitReached(live);
        }
        TakenNames taken = TakenNames.of(accounts, owner.id());
        if (taken.contains(name)) {
            return new NameTaken(taken.free(name));
        }
        return made(owner, name, region, Optional.empty(), lifetime);
    }

    /** For an account there is: its name and the limit play no part (AUTH-2). */
    public Outcome reconnect(User owner, AccountId account, Duration lifetime) {
        return ifServed(
                owner,
                served -> accounts.find(served.id(), account)
                        .<Outcome>map(
                                found -> made(served, found.name(), found.region(), Optional.of(account), lifetime))
                        .orElseGet(NoSuchAccount::new));
    }

    /** For the account of that name if there is one, or else for a new one (AUTH-2). */
    public Outcome byName(User owner, AccountName name, Region region, Duration lifetime) {
        return accounts.ofOwner(owner.id()).stream()
                .filter(account -> account.name().comparable().equals(name.comparable()))
                .findFirst()
                .map(own -> reconnect(owner, own.id(), lifetime))
                .orElseGet(() -> make(owner, name, region, lifetime));
    }

    /** Locked, for a link that is made while its owner is being disabled would outlive that. */
    private Outcome ifServed(User owner, Function<User, Outcome> make) {
        return unitOfWork.inOne(() -> users.lock(owner.id())
                .filter(locked -> locked.servedAt(clock.instant()))
                .map(make)
                .orElseGet(PlanRequired::new));
    }

    private Made made(User owner, AccountName name, Region region, Optional<AccountId> reconnects, Duration lifetime) {
        return made(owner, name, region, reconnects, lifetime, chance.secret(ConnectLink.ADDRESS_BYTES));
    }

    /** Without asking whether the owner may. */
    Made made(
            User owner,
            AccountName name,
            Region region,
            Optional<AccountId> reconnects,
            Duration lifetime,
            Secret address) {
        Instant now = clock.instant();
        ConnectLink link = new ConnectLink(
                new ConnectLinkId(chance.id()),
                owner.id(),
                name,
                region,
                reconnects,
                now,
                now.plus(lifetime),
                new ConnectLink.Pending());
        return unitOfWork.inOne(() -> {
            links.add(link, SecretHash.of(address));
            recordLinks.byOwner(link, Deed.LINK_MADE);
            return new Made(link, address);
        });
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** @param address the secret part of its address; this once, for only its hash is kept */
    public record Made(ConnectLink link, Secret address) implements Outcome {}

    public record PlanRequired() implements Outcome {}

    /** The owner has as many accounts as they may. */
    public record LimitReached(List<Account> live) implements Outcome {}

    /** The owner has a live account of that name; this one is free. */
    public record NameTaken(AccountName free) implements Outcome {}

    /** There is no such account, or it is somebody else's (SEC-1). */
    public record NoSuchAccount() implements Outcome {}
}
