package adsconnect.domain.account;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives an account another name (PICK-6). */
public final class RenameAccount {

    private final Users users;
    private final Accounts accounts;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public RenameAccount(Users users, Accounts accounts, AuditTrail auditTrail, UnitOfWork unitOfWork, Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome rename(UserId user, AccountId account, AccountName name) {
        return unitOfWork.inOne(() -> {
            // Whoever adds or renames another account of theirs waits.
            users.lock(user);
            return accounts.find(user, account)
                    .map(found -> rename(found, name))
                    .orElseGet(NoSuchAccount::new);
        });
    }

    private Outcome rename(Account account, AccountName name) {
        Set<String> taken = accounts.ofOwner(account.owner()).stream()
                .filter(other -> !other.id().equals(account.id()))
                .map(other -> other.name().comparable())
                .collect(Collectors.toSet());
        if (taken.contains(name.comparable())) {
            return new NameTaken(FreeName.like(name, taken));
        }
        if (!account.name().equals(name)) {
            accounts.rename(account.id(), name);
            auditTrail.record(AuditLine.of(
                    clock.instant(),
                    new Actor.Person(account.owner()),
                    Deed.ACCOUNT_RENAMED,
                    Subject.of(account.owner()).account(account.id().value())));
        }
        return new Renamed();
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Renamed() implements Outcome {}

    /** The owner has another live account of that name; this one is free. */
    public record NameTaken(AccountName free) implements Outcome {}

    /** There is no such account, or it is somebody else's (SEC-1). */
    public record NoSuchAccount() implements Outcome {}
}
