package adsconnect.domain.authorization;

import adsconnect.domain.Occasion;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.authorization.port.ConnectLinks;
import adsconnect.domain.marketplace.Region;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes invitations for several clients at once, all of them or none (AUTH-6). */
public final class InviteClients {

    private final Users users;
    private final Accounts accounts;
    private final ConnectLinks links;
    private final MakeConnectLink makeConnectLink;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public InviteClients(
            Users users,
            Accounts accounts,
            ConnectLinks links,
            MakeConnectLink makeConnectLink,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.links = links;
        this.makeConnectLink = makeConnectLink;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * On the same occasion the same name makes one link; asked for again, it is told again.
     *
     * @param names no two of them alike
     */
    public Outcome invite(User owner, List<AccountName> names, Region region, Duration lifetime, Occasion occasion) {
        if (!owner.role().hasClients()) {
            return new NotForSellers();
        }
        return unitOfWork.inOne(() -> {
            // One after the other: the second click of a double click finds what the first one made.
            if (users.lock(owner.id())
                    .filter(locked -> locked.servedAt(clock.instant()))
                    .isEmpty()) {
                return new PlanRequired();
            }
            Map<AccountName, Secret> addresses = addresses(owner, names, region, occasion);
            Map<AccountName, ConnectLink> before = before(addresses);
            Map<AccountName, Clash> clashes = clashes(owner, names, before);
            return clashes.isEmpty()
                    ? new Invited(invited(owner, addresses, before, region, lifetime))
                    : new NamesTaken(clashes);
        });
    }

    private static Map<AccountName, Secret> addresses(
            User owner, List<AccountName> names, Region region, Occasion occasion) {
        String by = owner.id().value().toString();
        Map<AccountName, Secret> addresses = new LinkedHashMap<>();
        names.forEach(name -> addresses.put(
                name, occasion.derived("", ConnectLink.ADDRESS_BYTES, by, region.name(), name.comparable())));
        return addresses;
    }

    /** What was made on this occasion already. */
    private Map<AccountName, ConnectLink> before(Map<AccountName, Secret> addresses) {
        Map<AccountName, ConnectLink> before = new HashMap<>();
        addresses.forEach(
                (name, address) -> links.byAddress(SecretHash.of(address)).ifPresent(link -> before.put(name, link)));
        return before;
    }

    private Map<AccountName, Clash> clashes(User owner, List<AccountName> names, Map<AccountName, ConnectLink> before) {
        TakenNames ofAccounts = TakenNames.of(accounts, owner.id());
        Set<String> ofLinks = links.ofOwner(owner.id()).stream()
                .filter(link -> link.usableAt(clock.instant()))
                .map(link -> link.name().comparable())
                .collect(Collectors.toSet());
        TakenNames taken = ofAccounts.and(ofLinks);
        Map<AccountName, Clash> clashes = new LinkedHashMap<>();
        names.stream()
                .filter(name -> !before.containsKey(name) && taken.contains(name))
                .forEach(name -> clashes.put(name, new Clash(!ofAccounts.contains(name), taken.free(name))));
        return clashes;
    }

    private List<MakeConnectLink.Made> invited(
            User owner,
            Map<AccountName, Secret> addresses,
            Map<AccountName, ConnectLink> before,
            Region region,
            Duration lifetime) {
        List<MakeConnectLink.Made> invited = new ArrayList<>();
        addresses.forEach((name, address) -> {
            ConnectLink known = before.get(name);
            if (known == null) {
                invited.add(makeConnectLink.made(owner, name, region, Optional.empty(), lifetime, address));
            } else if (known.usableAt(clock.instant())) {
                invited.add(new MakeConnectLink.Made(known, address));
            }
        });
        return invited;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** In the order of the names; without those that were made on this occasion before and are over by now. */
    public record Invited(List<MakeConnectLink.Made> links) implements Outcome {}

    /** Names that live accounts or open links of the owner have. */
    public record NamesTaken(Map<AccountName, Clash> names) implements Outcome {}

    /**
     * Why a name can't be taken.
     *
     * @param byLink a link of that name can still be used; else an account has it
     * @param free a name like it that nothing has
     */
    public record Clash(boolean byLink, AccountName free) {}

    public record PlanRequired() implements Outcome {}

    /** Only managers and admins have clients. */
    public record NotForSellers() implements Outcome {}
}
