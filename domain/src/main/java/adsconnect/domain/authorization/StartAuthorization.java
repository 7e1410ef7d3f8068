package adsconnect.domain.authorization;

import adsconnect.domain.Secret;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.marketplace.Region;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Sends the browser of somebody who is signed in to Amazon, for consent to a new account (AUTH-2). */
public final class StartAuthorization {

    private final Accounts accounts;
    private final LeaveForAmazon leaveForAmazon;
    private final Clock clock;

    public StartAuthorization(Accounts accounts, LeaveForAmazon leaveForAmazon, Clock clock) {
        this.accounts = accounts;
        this.leaveForAmazon = leaveForAmazon;
        this.clock = clock;
    }

    public Outcome start(User user, Secret browser, Region region, Optional<AccountName> name) {
        if (!user.plan().activeAt(clock.instant())) {
            return new PlanRequired();
        }
        TakenNames taken = TakenNames.of(accounts, user.id());
        return name.filter(taken::contains)
                .<Outcome>map(clash -> new NameTaken(taken.free(clash)))
                .orElseGet(() -> new Started(leaveForAmazon.leave(
                        new Actor.Person(user.id()), user.id(), browser, region, new Aim.Pick(name))));
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** The browser goes there now. */
    public record Started(URI consentPage) implements Outcome {}

    public record PlanRequired() implements Outcome {}

    /** The owner has a live account of that name; this one is free. */
    public record NameTaken(AccountName free) implements Outcome {}
}
