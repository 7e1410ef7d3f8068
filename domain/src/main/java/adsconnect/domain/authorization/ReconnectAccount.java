package adsconnect.domain.authorization;

import adsconnect.domain.Secret;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.Accounts;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Sends the browser of an account's owner to Amazon, for a new consent: its name and the limit play no part (AUTH-2). */
public final class ReconnectAccount {

    private final Accounts accounts;
    private final LeaveForAmazon leaveForAmazon;
    private final Clock clock;

    public ReconnectAccount(Accounts accounts, LeaveForAmazon leaveForAmazon, Clock clock) {
        this.accounts = accounts;
        this.leaveForAmazon = leaveForAmazon;
        this.clock = clock;
    }

    public Outcome reconnect(User user, Secret browser, AccountId account) {
        if (!user.plan().activeAt(clock.instant())) {
            return new PlanRequired();
        }
        return accounts.find(user.id(), account)
                .<Outcome>map(found -> new Started(leaveForAmazon.leave(
                        new Actor.Person(user.id()),
                        user.id(),
                        browser,
                        found.region(),
                        new Aim.Reconnect(account, Optional.empty()))))
                .orElseGet(NoSuchAccount::new);
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** The browser goes there now. */
    public record Started(URI consentPage) implements Outcome {}

    public record PlanRequired() implements Outcome {}

    /** There is no such account, or it is somebody else's (SEC-1). */
    public record NoSuchAccount() implements Outcome {}
}
