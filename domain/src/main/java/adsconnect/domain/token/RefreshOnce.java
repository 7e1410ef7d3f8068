package adsconnect.domain.token;

import adsconnect.domain.Heartbeat;
import adsconnect.domain.Lease;
import adsconnect.domain.LeaseLost;
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
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Has Amazon make a new access token, once for all who need one at the same time, on whatever node (TOK-1): look, take the
 * account's lease, look again, refresh, and write only if the lease still is ours. Whoever does not get the lease waits for
 * what its holder brings, be it a failure. If that one dies its lease runs out, and the next one does it. No transaction is open while
 * Amazon is asked. Shared between threads.
 *
 * <p>What a holder brings that was fenced out is not written: another has refreshed since. Should Amazon have given it a
 * new refresh token, that is lost as well; keeping it aside comes with the rest of TOK-2.
 */
public final class RefreshOnce {

    /** Longer than Amazon's token endpoint may take to answer, which is ten seconds. */
    static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** Enough for a holder that dies and the next one that waits for Amazon: half a minute. */
    private static final int MOST_LOOKS = 300;

    private final TokenVault vault;
    private final OAuth oauth;
    private final TokenRefreshes refreshes;
    private final JudgeRefusals judgeRefusals;
    private final UnitOfWork unitOfWork;
    private final Heartbeat heartbeat;
    private final Pause pause;
    private final Clock clock;

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
        this.oauth = oauth;
        this.refreshes = refreshes;
        this.judgeRefusals = judgeRefusals;
        this.unitOfWork = unitOfWork;
        this.heartbeat = heartbeat;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * The kept access token if it is good, or a new one.
     *
     * @throws AmazonFailure if a new one is needed and Amazon does not give it, or another who asks for it takes too long
     */
    AccessToken refresh(AccountId account, Region region, Predicate<AccessToken> good) {
        return BroughtByOthers.kept(vault, account).filter(good).orElseGet(() -> renewed(account, region, good));
    }

    private AccessToken renewed(AccountId account, Region region, Predicate<AccessToken> good) {
        BroughtByOthers others = new BroughtByOthers(vault, refreshes, account, good);
        for (int look = 0; look < MOST_LOOKS; look++) {
            Instant now = clock.instant();
            Optional<Lease> lease = refreshes.take(account, now, now.plus(LEASE));
            Optional<AccessToken> made = lease.flatMap(taken -> alone(account, region, taken, others));
            if (made.isPresent()) {
                return made.get();
            }
            if (lease.isEmpty() && !pause.take(BETWEEN_LOOKS)) {
                break;
            }
            Optional<AccessToken> brought = others.token();
            if (brought.isPresent()) {
                return brought.get();
            }
        }
        throw new AmazonFailure(AmazonFailure.Kind.UNAVAILABLE, "Somebody else renews the token, and takes too long");
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
            return Optional.of(make(account, region, lease));
        } catch (LeaseLost lost) {
            return Optional.empty();
        } catch (RuntimeException failed) {
            if (refreshes.giveBack(account, lease)) {
                throw failed;
            }
            return Optional.empty();
        }
    }

    private AccessToken make(AccountId account, Region region, Lease lease) {
        KeptSecret refreshToken =
                vault.open(account, Purpose.REFRESH_TOKEN).orElseThrow(() -> ended("No refresh token is kept"));
        TokenGrant grant = exchange(account, region, lease, refreshToken);
        return unitOfWork.inOne(() -> {
            refreshes.hold(account, lease);
            unlessRenewed(account, refreshToken);
            keep(account, refreshToken, grant);
            refreshes.grant(account, lease, clock.instant());
            refreshes.giveBack(account, lease);
            return grant.accessToken();
        });
    }

    private TokenGrant exchange(AccountId account, Region region, Lease lease, KeptSecret refreshToken) {
        judgeRefusals.beforeAsking(account);
        try {
            return heartbeat.during(
                    () -> oauth.refresh(region, refreshToken.secret()),
                    LEASE.dividedBy(3),
                    () -> refreshes.renew(account, lease, clock.instant().plus(LEASE)));
        } catch (AmazonFailure failure) {
            AmazonFailure told = failure.kind() == AmazonFailure.Kind.GRANT_REFUSED
                    ? judgeRefusals.judge(account, lease, failure)
                    : failure;
            refreshes.remember(account, lease, told);
            throw told;
        }
    }

    /** The person may have consented anew meanwhile; what the old consent brought must not take its place (CALL-6). */
    private void unlessRenewed(AccountId account, KeptSecret before) {
        KeptSecret kept = vault.open(account, Purpose.REFRESH_TOKEN)
                .orElseThrow(() -> ended("The account was ended while its token was renewed"));
        if (!kept.secret().equals(before.secret())) {
            throw new LeaseLost();
        }
    }

    private void keep(AccountId account, KeptSecret before, TokenGrant grant) {
        if (!grant.refreshToken().equals(before.secret())) {
            // Before the access token is used: should Amazon rotate, the old one may be worth nothing by then.
            vault.keep(account, Purpose.REFRESH_TOKEN, grant.refreshToken(), Instant.MAX);
        }
        AccessToken token = grant.accessToken();
        if (!vault.keep(account, Purpose.ACCESS_TOKEN, token.value(), token.expiresAt())) {
            throw ended("The account was ended while its token was renewed");
        }
    }

    private static AmazonFailure ended(String message) {
        return new AmazonFailure(AmazonFailure.Kind.GRANT_REFUSED, message);
    }
}
