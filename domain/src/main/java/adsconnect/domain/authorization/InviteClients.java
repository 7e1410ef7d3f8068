package adsconnect.domain.authorization;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.marketplace.Region;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes invitations for several clients at once, all of them or none (AUTH-6). */
public final class InviteClients {

    private final Accounts accounts;
    private final MakeConnectLink makeConnectLink;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public InviteClients(Accounts accounts, MakeConnectLink makeConnectLink, UnitOfWork unitOfWork, Clock clock) {
        this.accounts = accounts;
        this.makeConnectLink = makeConnectLink;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** @param names no two of them alike */
    public Outcome invite(User owner, List<AccountName> names, Region region, Duration lifetime) {
        if (!owner.role().hasClients()) {
            return new NotForSellers();
        }
        if (!owner.plan().activeAt(clock.instant())) {
            return new PlanRequired();
        }
        Map<AccountName, AccountName> clashes = clashes(owner, names);
        if (!clashes.isEmpty()) {
            return new NamesTaken(clashes);
        }
        return unitOfWork.inOne(() -> new Invited(names.stream()
                .map(name -> makeConnectLink.made(owner, name, region, Optional.empty(), lifetime))
                .toList()));
    }

    private Map<AccountName, AccountName> clashes(User owner, List<AccountName> names) {
        TakenNames taken = TakenNames.of(accounts, owner.id());
        Map<AccountName, AccountName> clashes = new LinkedHashMap<>();
        names.stream().filter(taken::contains).forEach(name -> clashes.put(name, taken.free(name)));
        return clashes;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** In the order of the names. */
    public record Invited(List<MakeConnectLink.Made> links) implements Outcome {}

    /** @param free for each name that one of the owner's live accounts has, one that is free */
    public record NamesTaken(Map<AccountName, AccountName> free) implements Outcome {}

    public record PlanRequired() implements Outcome {}

    /** Only managers and admins have clients. */
    public record NotForSellers() implements Outcome {}
}
