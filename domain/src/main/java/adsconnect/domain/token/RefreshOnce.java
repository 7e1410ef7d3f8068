package adsconnect.domain.token;

import adsconnect.domain.Heartbeat;
import adsconnect.domain.Lease;
import adsconnect.domain.LeaseLost;
import adsconnect.domain.OurReason;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.port.OAuth;
import adsconnect.domain.token.port.Pause;
import adsconnect.domain.token.port.TokenRefreshes;
import adsconnect.domain.token.port.TokenVault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Has Amazon make a new access token, once for all who need one at the same time, on whatever node (TOK-1): look, take the
 * account's lease, look again, refresh, and write only if the lease still is ours. Whoever does not get the lease waits for
 * what its holder brings, be it a failure. If that one dies its lease runs out, and the next one does it. Shared between
 * threads.
 */
public final class RefreshOnce {

    /** How long nobody follows a holder that died. One that lives extends it, however long Amazon takes (decision 0021). */
    static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** As long as Amazon may take to answer: a little more than a minute. */
    private static final int MOST_LOOKS = 700;

    private final TokenVault vault;
    private final TokenRefreshes refreshes;
    private final JudgeRefusals judgeRefusals;
    private final RefreshAlone refreshAlone;
    private final Pause pause;
    private final Clock clock;

    /** One look in the database is enough for all who wait on this node. */
    private final Map<AccountId, Attempt> attempts = new ConcurrentHashMap<>();

    public RefreshOnce(
            TokenVault vault,
            OAuth oauth,
            TokenRefreshes refreshes,
            JudgeRefusals judgeRefusals,
            UnitOfWork unitOfWork,
            Heartbeat heartbeat,
            Pause pause,
            Clock clock) {
        this.vault = vault;
        this.refreshes = refreshes;
        this.judgeRefusals = judgeRefusals;
        this.refreshAlone = new RefreshAlone(vault, oauth, refreshes, judgeRefusals, unitOfWork, heartbeat, clock);
        this.pause = pause;
        this.clock = clock;
    }

    /** The access token that is kept, however old. */
    Optional<AccessToken> kept(AccountId account) {
        return vault.open(account, Purpose.ACCESS_TOKEN).map(kept -> new AccessToken(kept.secret(), kept.expiresAt()));
    }

    /** The same, if Amazon granted one since then. */
    Optional<AccessToken> keptSince(AccountId account, Instant then) {
        // In this order, or a token could pass for one that was granted after it was read.
        return refreshes.granted(account).filter(at -> !at.isBefore(then)).flatMap(at -> kept(account));
    }

    /** Whether Amazon refused the consent, and it is not known to be over. */
    boolean isDoubted(AccountId account) {
        return refreshes.refused(account).isPresent() && judgeRefusals.lasts(account);
    }

    /**
     * What is looked for, or a new access token.
     *
     * @param look finds what is good enough, once somebody has brought it
     * @throws AmazonFailure if a new one is needed and Amazon does not give it, or another who asks for it takes too long
     */
    AccessToken refresh(AccountId account, Region region, Supplier<Optional<AccessToken>> look) {
        return look.get().orElseGet(() -> renewed(account, region, look));
    }

    private AccessToken renewed(AccountId account, Region region, Supplier<Optional<AccessToken>> look) {
        BroughtByOthers others = new BroughtByOthers(refreshes, account, look);
        Patience patience = new Patience(pause);
        Optional<AccessToken> token = Optional.empty();
        while (token.isEmpty()) {
            if (patience.isOver()) {
                throw new AmazonFailure(AmazonFailure.Kind.UNAVAILABLE, OurReason.RENEWED_TOO_LONG.sentence());
            }
            Attempt mine = new Attempt();
            Attempt theirs = attempts.putIfAbsent(account, mine);
            token = theirs == null ? first(mine, account, region, others, patience) : after(theirs, others, patience);
        }
        return token.get();
    }

    /** For all who wait on this node. */
    private Optional<AccessToken> first(
            Attempt mine, AccountId account, Region region, BroughtByOthers others, Patience patience) {
        try {
            Optional<AccessToken> token = Optional.empty();
            while (token.isEmpty() && !patience.isOver()) {
                Instant now = clock.instant();
                Optional<Lease> lease = refreshes.take(account, now, now.plus(LEASE));
                token = lease.flatMap(taken -> alone(account, region, taken, others));
                if (token.isEmpty() && (lease.isPresent() || patience.take())) {
                    token = others.token();
                }
            }
            return token;
        } finally {
            attempts.remove(account, mine);
            mine.over.set(true);
        }
    }

    private static Optional<AccessToken> after(Attempt theirs, BroughtByOthers others, Patience patience) {
        while (!theirs.over.get()) {
            if (!patience.take()) {
                return Optional.empty();
            }
        }
        return others.token();
    }

    /** Empty if the lease was lost meanwhile: then somebody else's result is the one that counts, a failure included. */
    private Optional<AccessToken> alone(AccountId account, Region region, Lease lease, BroughtByOthers others) {
        try {
            // Again: the one before may have been just done.
            Optional<AccessToken> brought = others.token();
            if (brought.isPresent()) {
                refreshes.giveBack(account, lease);
                return brought;
            }
            return Optional.of(refreshAlone.make(account, region, lease));
        } catch (LeaseLost lost) {
            return Optional.empty();
        } catch (RuntimeException failed) {
            if (refreshes.giveBack(account, lease)) {
                throw failed;
            }
            return Optional.empty();
        }
    }

    /** Of somebody on this node to get the lease and a token. */
    private static final class Attempt {
        private final AtomicBoolean over = new AtomicBoolean();
    }

    /** How long one caller goes on waiting. Used by one thread. */
    private static final class Patience {

        private final Pause pause;
        private final AtomicInteger looksLeft = new AtomicInteger(MOST_LOOKS);

        Patience(Pause pause) {
            this.pause = pause;
        }

        boolean isOver() {
            return looksLeft.get() <= 0;
        }

        /** False if there is none left. */
        boolean take() {
            boolean taken = pause.take(BETWEEN_LOOKS);
            looksLeft.updateAndGet(looks -> taken ? looks - 1 : 0);
            return !isOver();
        }
    }
}
