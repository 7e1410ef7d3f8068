package adsconnect.domain.authorization;

import adsconnect.domain.Chance;
import adsconnect.domain.Occasion;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.AccessPolicy;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.authorization.port.ConnectLinks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Gives a link that nobody opened, that failed or that has expired another address and as much time again (AUTH-7). One
 * that somebody has opened is theirs until it ends, and stays as it is.
 */
public final class SendConnectLinkAgain {

    private final Users users;
    private final ConnectLinks links;
    private final RecordLinks recordLinks;
    private final UnitOfWork unitOfWork;
    private final Chance chance;
    private final Clock clock;

    public SendConnectLinkAgain(
            Users users,
            ConnectLinks links,
            RecordLinks recordLinks,
            UnitOfWork unitOfWork,
            Chance chance,
            Clock clock) {
        this.users = users;
        this.links = links;
        this.recordLinks = recordLinks;
        this.unitOfWork = unitOfWork;
        this.chance = chance;
        this.clock = clock;
    }

    /**
     * On the same occasion it is done once; asked for again, the same address is told again, for as long as it is the
     * link's.
     *
     * @param id as it was before; it changes with the address
     */
    public Outcome send(User owner, ConnectLinkId id, Duration lifetime, Occasion occasion) {
        Secret address =
                occasion.derived("", ConnectLink.ADDRESS_BYTES, id.value().toString());
        return unitOfWork.inOne(() -> {
            // One after the other, as links are made.
            if (users.lock(owner.id())
                    .filter(locked -> locked.servedAt(clock.instant()))
                    .isEmpty()) {
                return new PlanRequired();
            }
            return links.byAddress(SecretHash.of(address))
                    .filter(sent -> AccessPolicy.mayUse(owner.id(), sent.owner()))
                    .map(sent -> told(sent, address))
                    .or(() -> links.find(owner.id(), id).map(found -> renewed(found, lifetime, address)))
                    .orElseGet(NoSuchLink::new);
        });
    }

    private Outcome told(ConnectLink link, Secret address) {
        return link.usableAt(clock.instant()) ? new Sent(new MakeConnectLink.Made(link, address)) : new InUse();
    }

    private Outcome renewed(ConnectLink link, Duration lifetime, Secret address) {
        Instant now = clock.instant();
        if (hasOpenTwin(link, now)) {
            return new TwinIsOpen();
        }
        ConnectLinkId fresh = new ConnectLinkId(chance.id());
        if (!links.renew(link.id(), fresh, SecretHash.of(address), now.plus(lifetime), now)) {
            return new InUse();
        }
        recordLinks.byOwner(link, Deed.LINK_RENEWED);
        return new Sent(new MakeConnectLink.Made(links.byId(fresh).orElseThrow(), address));
    }

    /** Once expired, it may have been made anew under the same name. */
    private boolean hasOpenTwin(ConnectLink link, Instant now) {
        return links.ofOwner(link.owner()).stream()
                .filter(other -> !other.id().equals(link.id()) && other.usableAt(now))
                .anyMatch(other -> other.name().comparable().equals(link.name().comparable()));
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Sent(MakeConnectLink.Made link) implements Outcome {}

    /** Somebody opened it meanwhile, or it is used up or taken back. */
    public record InUse() implements Outcome {}

    /** Another link of the same name can still be used. */
    public record TwinIsOpen() implements Outcome {}

    public record PlanRequired() implements Outcome {}

    /** There is no such link, it was sent again since, or it is somebody else's (SEC-1). */
    public record NoSuchLink() implements Outcome {}
}
