package adsconnect.domain.authorization;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.authorization.port.ConnectLinks;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What whoever has the address of a connect link may do with it: look, go on to Amazon, or say that it is not meant for
 * them (AUTH-5). Looking changes nothing, so that mail scanners do no harm.
 */
public final class FollowConnectLink {

    private final Users users;
    private final Accounts accounts;
    private final ConnectLinks links;
    private final LeaveForAmazon leaveForAmazon;
    private final RecordLinks recordLinks;
    private final UnitOfWork unitOfWork;
    private final ConnectionLimit limit;
    private final Clock clock;

    public FollowConnectLink(
            Users users,
            Accounts accounts,
            ConnectLinks links,
            LeaveForAmazon leaveForAmazon,
            RecordLinks recordLinks,
            UnitOfWork unitOfWork,
            ConnectionLimit limit,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.links = links;
        this.leaveForAmazon = leaveForAmazon;
        this.recordLinks = recordLinks;
        this.unitOfWork = unitOfWork;
        this.limit = limit;
        this.clock = clock;
    }

    /** What it is about. */
    public Outcome look(Secret address) {
        return found(address)
                .<Outcome>map(link -> link.usableAt(clock.instant()) ? invitation(link) : over(link))
                .orElseGet(Unknown::new);
    }

    /** Goes on to Amazon in this browser, which alone may come back. */
    public Outcome goOn(Secret address, Secret browser) {
        return goOn(() -> found(address), browser);
    }

    /** The same for whoever was at Amazon by it before, in that browser. */
    Outcome goOn(ConnectLinkId id, Secret browser) {
        return goOn(() -> links.byId(id), browser);
    }

    private Outcome goOn(Supplier<Optional<ConnectLink>> find, Secret browser) {
        return unitOfWork.inOne(() -> {
            Optional<User> owner = find.get().flatMap(asked -> users.lock(asked.owner()));
            // Read under the lock: whoever held it may have used the link up.
            Optional<ConnectLink> link = find.get();
            if (link.isEmpty()) {
                return new Unknown();
            }
            if (!link.get().usableAt(clock.instant())) {
                return over(link.get());
            }
            if (owner.isEmpty() || !owner.get().servedAt(clock.instant())) {
                return new OwnerHasNoPlan();
            }
            if (makesAnAccountTooMany(owner.get(), link.get())) {
                return new OwnerHasNoRoom();
            }
            if (!links.open(link.get().id(), clock.instant())) {
                return over(link.get());
            }
            return new Left(leaveForAmazon.leave(
                    new Actor.Guest(),
                    link.get().owner(),
                    browser,
                    link.get().region(),
                    link.get().aim()));
        });
    }

    /** Ends it for good. */
    public Outcome disclaim(Secret address) {
        return unitOfWork.inOne(() -> {
            Optional<ConnectLink> link = found(address);
            link.filter(known -> links.revoke(known.id()))
                    .ifPresent(ended -> recordLinks.byGuest(ended, Deed.LINK_DISCLAIMED));
            return link.flatMap(ended -> links.byId(ended.id()))
                    .<Outcome>map(this::over)
                    .orElseGet(Unknown::new);
        });
    }

    /** An account there is takes no room; but whose login it will be is known only afterwards. */
    private boolean makesAnAccountTooMany(User owner, ConnectLink link) {
        return link.reconnects().isEmpty()
                && !limit.leavesRoomForAnAccount(
                        owner, accounts.ofOwner(owner.id()).size());
    }

    private Optional<ConnectLink> found(Secret address) {
        return links.byAddress(SecretHash.of(address));
    }

    private Outcome invitation(ConnectLink link) {
        return users.byId(link.owner())
                .<Outcome>map(owner -> new Invitation(link, owner))
                .orElseGet(Unknown::new);
    }

    private Over over(ConnectLink link) {
        return new Over(link, link.statusAt(clock.instant()));
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Invitation(ConnectLink link, User owner) implements Outcome {}

    /** The browser goes there now. */
    public record Left(URI consentPage) implements Outcome {}

    /** Used up, taken back, or too late. */
    public record Over(ConnectLink link, ConnectLink.Status status) implements Outcome {}

    /** Nobody can connect anything for its owner at the moment. */
    public record OwnerHasNoPlan() implements Outcome {}

    /** Its owner has as many accounts as they may (AUTH-4). */
    public record OwnerHasNoRoom() implements Outcome {}

    /** There is no link of that address. */
    public record Unknown() implements Outcome {}
}
