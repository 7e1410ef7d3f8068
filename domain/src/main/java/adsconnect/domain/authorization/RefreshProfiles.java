package adsconnect.domain.authorization;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.authorization.Discovery.HostState;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.token.port.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Has Amazon asked anew which profiles somebody's accounts reach, and waits for its answers for a while (PICK-7, section 12). What
 * was asked for only just now is not asked for again; what failed is.
 */
public final class RefreshProfiles {

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final Accounts accounts;
    private final Discoveries discoveries;
    private final Pause pause;
    private final Duration freshFor;
    private final Duration patience;
    private final Clock clock;

    /** @param patience how long whoever asks is kept waiting at the longest */
    public RefreshProfiles(
            Accounts accounts,
            Discoveries discoveries,
            Pause pause,
            Duration freshFor,
            Duration patience,
            Clock clock) {
        this.accounts = accounts;
        this.discoveries = discoveries;
        this.pause = pause;
        this.freshFor = freshFor;
        this.patience = patience;
        this.clock = clock;
    }

    /** Blocks until every host has answered or failed, or the time is up. */
    public void refresh(UserId owner) {
        Instant now = clock.instant();
        refresh(owner, now, now);
    }

    /** The same for whoever did not ask for it: what failed just now is not asked for again either. */
    public void refreshSparingly(UserId owner) {
        Instant now = clock.instant();
        refresh(owner, now, now.minus(freshFor));
    }

    /**
     * The same for one account, without waiting for answers.
     *
     * @return whether Amazon is asked, for this or for whoever came before; not if it answered just now
     */
    public boolean ask(AccountId account) {
        Instant now = clock.instant();
        discoveries.retryUnlessAsked(account, now, now.minus(freshFor), now);
        return asking(account);
    }

    private void refresh(UserId owner, Instant now, Instant failed) {
        List<AccountId> consenting = accounts.ofOwner(owner).stream()
                .filter(account -> account.consent().end().isEmpty())
                .map(Account::id)
                .toList();
        consenting.forEach(account -> discoveries.retryUnlessAsked(account, now, now.minus(freshFor), failed));
        long looks = patience.dividedBy(LOOK_EVERY);
        for (long look = 0;
                look < looks && consenting.stream().anyMatch(this::asking) && pause.take(LOOK_EVERY);
                look++) {
            // The hosts are asked by whichever node has a hand free.
        }
    }

    private boolean asking(AccountId account) {
        return !discoveries.of(account).hostsIn(HostState.ASKING).isEmpty();
    }
}
