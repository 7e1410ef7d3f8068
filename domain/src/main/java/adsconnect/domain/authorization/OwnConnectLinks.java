package adsconnect.domain.authorization;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.UserId;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.authorization.port.ConnectLinks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An owner's view of the links they made: how each stands, and taking one back (AUTH-6, AUTH-7). */
public final class OwnConnectLinks {

    private final ConnectLinks links;
    private final RecordLinks recordLinks;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public OwnConnectLinks(ConnectLinks links, RecordLinks recordLinks, UnitOfWork unitOfWork, Clock clock) {
        this.links = links;
        this.recordLinks = recordLinks;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** A link, and how it stands. */
    public record Standing(ConnectLink link, ConnectLink.Status status) {}

    /** Newest first. */
    public List<Standing> of(UserId owner) {
        Instant now = clock.instant();
        return links.ofOwner(owner).stream()
                .map(link -> new Standing(link, link.statusAt(now)))
                .toList();
    }

    /** One of theirs; somebody else's is as if it did not exist (SEC-1). */
    public Optional<Standing> find(UserId owner, ConnectLinkId id) {
        return links.byId(id)
                .filter(link -> link.owner().equals(owner))
                .map(link -> new Standing(link, link.statusAt(clock.instant())));
    }

    /** Successes that the owner was not told of yet, the latest first (AUTH-5). */
    public List<ConnectLink> news(UserId owner) {
        return links.news(owner);
    }

    /** The owner knows of one; nothing happens if it is not theirs. */
    public void dismiss(UserId owner, ConnectLinkId id) {
        if (find(owner, id).isPresent()) {
            links.dismiss(id);
        }
    }

    /** Takes one of theirs back; false, and nothing changed, if it is used up or taken back already, or not theirs. */
    public boolean revoke(UserId owner, ConnectLinkId id) {
        return unitOfWork.inOne(() -> {
            Optional<ConnectLink> link = links.byId(id)
                    .filter(found -> found.owner().equals(owner))
                    .filter(found -> links.revoke(found.id()));
            link.ifPresent(revoked -> recordLinks.byOwner(revoked, Deed.LINK_REVOKED));
            return link.isPresent();
        });
    }
}
