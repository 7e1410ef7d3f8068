package adsconnect.domain.authorization;

import adsconnect.domain.Secret;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.marketplace.Region;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Sends the browser of somebody who is signed in to Amazon for consent (AUTH-2). */
public final class StartAuthorization {

    private final Accounts accounts;
    private final LeaveForAmazon leaveForAmazon;
    private final Clock clock;

    public StartAuthorization(Accounts accounts, LeaveForAmazon leaveForAmazon, Clock clock) {
        this.accounts = accounts;
        this.leaveForAmazon = leaveForAmazon;
        this.clock = clock;
    }

    /** For a new account. */
    public Outcome start(User user, Secret browser, Region region, Optional<AccountName> name) {
        if (!user.plan().activeAt(clock.instant())) {
            return new PlanRequired();
        }
        TakenNames taken = TakenNames.of(accounts, user.id());
        return name.filter(taken::contains)
                .<Outcome>map(clash -> new NameTaken(taken.free(clash)))
                .orElseGet(() -> leave(user, browser, region, new Aim.Pick(name)));
    }

    /** For an account there is: its name and the limit play no part (AUTH-2). */
    public Outcome reconnect(User user, Secret browser, AccountId account) {
        if (!user.plan().activeAt(clock.instant())) {
            return new PlanRequired();
        }
        Optional<Account> own =
                accounts.byId(account).filter(found -> found.owner().equals(user.id()));
        return own.<Outcome>map(
                        found -> leave(user, browser, found.region(), new Aim.Reconnect(account, Optional.empty())))
                .orElseGet(NoSuchAccount::new);
    }

    private Started leave(User user, Secret browser, Region region, Aim aim) {
        return new Started(leaveForAmazon.leave(new Actor.Person(user.id()), user.id(), browser, region, aim));
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** The browser goes there now. */
    public record Started(URI consentPage) implements Outcome {}

    public record PlanRequired() implements Outcome {}

    /** The owner has a live account of that name; this one is free. */
    public record NameTaken(AccountName free) implements Outcome {}

    /** There is no such account, or it is somebody else's (SEC-1). */
    public record NoSuchAccount() implements Outcome {}
}
