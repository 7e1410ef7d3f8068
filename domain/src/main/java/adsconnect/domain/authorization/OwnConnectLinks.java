package adsconnect.domain.authorization;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.authorization.port.ConnectLinks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An owner's view of the links they made: how each stands, and taking one back (AUTH-6, AUTH-7). */
public final class OwnConnectLinks {

    private final Accounts accounts;
    private final ConnectLinks links;
    private final RecordLinks recordLinks;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public OwnConnectLinks(
            Accounts accounts, ConnectLinks links, RecordLinks recordLinks, UnitOfWork unitOfWork, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.recordLinks = recordLinks;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * A link, and how it stands.
     *
     * @param account that has the consent since the link was used up, unless it ended
     */
    public record Standing(ConnectLink link, ConnectLink.Status status, Optional<Account> account) {

        /** Whether it was to make an account, and the login that was used had one already (CALL-6). */
        public boolean foundAKnownLogin() {
            return link.reconnects().isEmpty()
                    && account.isPresent()
                    && link.state() instanceof ConnectLink.Authorized authorized
                    && authorized.knownLogin();
        }
    }

    /** Newest first. */
    public List<Standing> of(UserId owner) {
        return standing(owner, links.ofOwner(owner));
    }

    /** One of theirs; somebody else's is as if it did not exist (SEC-1). */
    public Optional<Standing> find(UserId owner, ConnectLinkId id) {
        return links.find(owner, id).map(link -> standing(owner, List.of(link)).getFirst());
    }

    /** The first successes that the owner was not told of yet, the latest first (AUTH-5). */
    public List<Standing> news(UserId owner, int atMost) {
        return standing(owner, links.news(owner, atMost));
    }

    private List<Standing> standing(UserId owner, List<ConnectLink> asked) {
        Set<AccountId> used =
                asked.stream().flatMap(link -> used(link).stream()).collect(Collectors.toSet());
        Map<AccountId, Account> owned = used.isEmpty()
                ? Map.of()
                : accounts.among(owner, used).stream().collect(Collectors.toMap(Account::id, Function.identity()));
        Instant now = clock.instant();
        return asked.stream()
                .map(link -> new Standing(link, link.statusAt(now), used(link).map(owned::get)))
                .toList();
    }

    private static Optional<AccountId> used(ConnectLink link) {
        return link.state() instanceof ConnectLink.Authorized authorized
                ? Optional.of(authorized.account())
                : Optional.empty();
    }

    /** The owner knows of one; nothing happens if it is not theirs. */
    public void dismiss(UserId owner, ConnectLinkId id) {
        if (find(owner, id).isPresent()) {
            links.dismiss(id);
        }
    }

    /** Ends all that can still be used, as somebody else wants it. Must run in a unit of work that has locked the owner. */
    public void revokeAll(Actor by, UserId owner) {
        links.ofOwner(owner).stream()
                .filter(link -> links.revoke(link.id()))
                .forEach(revoked -> recordLinks.by(by, revoked, Deed.LINK_REVOKED));
    }

    /** Takes one of theirs back; false, and nothing changed, if it is used up or taken back already, or not theirs. */
    public boolean revoke(UserId owner, ConnectLinkId id) {
        return unitOfWork.inOne(() -> {
            Optional<ConnectLink> link = links.find(owner, id).filter(found -> links.revoke(found.id()));
            link.ifPresent(revoked -> recordLinks.byOwner(revoked, Deed.LINK_REVOKED));
            return link.isPresent();
        });
    }
}
