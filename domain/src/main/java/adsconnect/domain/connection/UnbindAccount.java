package adsconnect.domain.connection;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.EndedAccounts;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import java.time.Clock;
import java.util.Set;

/** Ends a whole account, with all that is connected through it, for whoever was told what stops (RECO-1). */
public final class UnbindAccount {

    private final Users users;
    private final ReadParting partings;
    private final EndedAccounts ended;
    private final Disconnect disconnect;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public UnbindAccount(
            Users users,
            ReadParting partings,
            EndedAccounts ended,
            Disconnect disconnect,
            AuditTrail auditTrail,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.users = users;
        this.partings = partings;
        this.ended = ended;
        this.disconnect = disconnect;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** @param told what they were told that is connected through it */
    public Outcome unbind(UserId user, AccountId account, Set<ProfileId> told) {
        return unitOfWork.inOne(() -> {
            users.lock(user);
            return partings.fromAccount(user, account)
                    .map(parting -> unbind(parting, told))
                    .orElseGet(() -> ended.find(user, account)
                            .<Outcome>map(GoneAlready::new)
                            .orElseGet(NoSuchAccount::new));
        });
    }

    /** With whatever is connected through it by now: a program was not shown a list. */
    public Outcome unbind(UserId user, AccountId account) {
        return unitOfWork.inOne(() -> {
            users.lock(user);
            return partings.fromAccount(user, account)
                    .map(parting -> unbind(parting, ConnectionsOf.profiles(parting.leaving())))
                    .orElseGet(NoSuchAccount::new);
        });
    }

    private Outcome unbind(Parting parting, Set<ProfileId> told) {
        if (!ConnectionsOf.profiles(parting.leaving()).equals(told)) {
            return new Changed();
        }
        ended.add(parting.account(), clock.instant());
        UserId owner = parting.account().owner();
        auditTrail.record(AuditLine.of(
                clock.instant(),
                new Actor.Person(owner),
                Deed.ACCOUNT_UNBOUND,
                Subject.of(owner).account(parting.account().id().value())));
        disconnect.account(parting.account());
        return new Unbound(parting.account().name());
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Unbound(AccountName name) implements Outcome {}

    /** It was done before: by a second press, in another tab, on another node. */
    public record GoneAlready(AccountName name) implements Outcome {}

    /** Something else is connected through it than they were told. */
    public record Changed() implements Outcome {}

    /** There is no such account, or it is somebody else's (SEC-1). */
    public record NoSuchAccount() implements Outcome {}
}
