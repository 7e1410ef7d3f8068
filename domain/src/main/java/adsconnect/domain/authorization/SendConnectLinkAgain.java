package adsconnect.domain.authorization;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.authorization.port.ConnectLinks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Gives a link that nobody opened, that failed or that has expired another address and as much time again (AUTH-7). One
 * that somebody has opened is theirs until it ends, and stays as it is.
 */
public final class SendConnectLinkAgain {

    private final ConnectLinks links;
    private final RecordLinks recordLinks;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public SendConnectLinkAgain(ConnectLinks links, RecordLinks recordLinks, UnitOfWork unitOfWork, Clock clock) {
        this.links = links;
        this.recordLinks = recordLinks;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** On the same occasion it is done once; asked for again, the same address is told again. */
    public Outcome send(User owner, ConnectLinkId id, Duration lifetime, Occasion occasion) {
        if (!owner.plan().activeAt(clock.instant())) {
            return new PlanRequired();
        }
        return unitOfWork.inOne(() -> links.byId(id)
                .filter(found -> found.owner().equals(owner.id()))
                .map(found -> renewed(found, lifetime, occasion))
                .orElseGet(NoSuchLink::new));
    }

    private Outcome renewed(ConnectLink link, Duration lifetime, Occasion occasion) {
        Instant now = clock.instant();
        if (hasOpenTwin(link, now)) {
            return new TwinIsOpen();
        }
        Secret address = occasion.address(link.id().value().toString());
        SecretHash hash = SecretHash.of(address);
        if (links.renew(link.id(), hash, now.plus(lifetime), now)) {
            recordLinks.byOwner(link, Deed.LINK_RENEWED);
        }
        Optional<ConnectLink> renewed = links.byAddress(hash).filter(found -> found.usableAt(now));
        return renewed.<Outcome>map(found -> new Sent(new MakeConnectLink.Made(found, address)))
                .orElseGet(InUse::new);
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

    /** There is no such link, or it is somebody else's (SEC-1). */
    public record NoSuchLink() implements Outcome {}
}
