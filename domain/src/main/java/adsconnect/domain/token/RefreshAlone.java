package adsconnect.domain.token;

import adsconnect.domain.Heartbeat;
import adsconnect.domain.Lease;
import adsconnect.domain.LeaseLost;
import adsconnect.domain.Secret;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.port.OAuth;
import adsconnect.domain.token.port.TokenRefreshes;
import adsconnect.domain.token.port.TokenVault;
import java.time.Clock;
import java.util.Optional;

/**
 * What the holder of an account's lease does: has Amazon make a token and writes it, if the lease still is theirs. No
 * transaction is open while Amazon is asked. What somebody brings that lost it is not written, for another has refreshed
 * since; but a new refresh token among it is set aside (TOK-2).
 */
final class RefreshAlone {

    private final TokenVault vault;
    private final RefreshTokens refreshTokens;
    private final OAuth oauth;
    private final TokenRefreshes refreshes;
    private final JudgeRefusals judgeRefusals;
    private final UnitOfWork unitOfWork;
    private final Heartbeat heartbeat;
    private final Clock clock;

    RefreshAlone(
            TokenVault vault,
            OAuth oauth,
            TokenRefreshes refreshes,
            JudgeRefusals judgeRefusals,
            UnitOfWork unitOfWork,
            Heartbeat heartbeat,
            Clock clock) {
        this.vault = vault;
        this.refreshTokens = new RefreshTokens(vault);
        this.oauth = oauth;
        this.refreshes = refreshes;
        this.judgeRefusals = judgeRefusals;
        this.unitOfWork = unitOfWork;
        this.heartbeat = heartbeat;
        this.clock = clock;
    }

    /** What Amazon gave, and for which refresh token. */
    private record Answer(Secret asked, TokenGrant grant) {}

    /** @throws LeaseLost if it was, and so nothing was written */
    AccessToken make(AccountId account, Region region, Lease lease) {
        Secret kept = refreshTokens.kept(account).orElseThrow(() -> ended("No refresh token is kept"));
        Answer answer = exchange(account, region, lease, kept);
        try {
            return unitOfWork.inOne(() -> {
                refreshes.hold(account, lease);
                unlessRenewed(account, kept);
                keep(account, kept, answer);
                refreshes.grant(account, lease, clock.instant());
                refreshes.giveBack(account, lease);
                return answer.grant().accessToken();
            });
        } catch (RuntimeException notWritten) {
            setAside(account, answer, notWritten);
            throw notWritten;
        }
    }

    private Answer exchange(AccountId account, Region region, Lease lease, Secret kept) {
        judgeRefusals.beforeAsking(account);
        try {
            return heartbeat.during(
                    () -> ask(account, region, kept),
                    RefreshOnce.LEASE.dividedBy(3),
                    () -> refreshes.renew(account, lease, clock.instant().plus(RefreshOnce.LEASE)));
        } catch (AmazonFailure failure) {
            AmazonFailure told = failure.kind() == AmazonFailure.Kind.GRANT_REFUSED
                    ? judgeRefusals.judge(account, lease, failure)
                    : failure;
            refreshes.remember(account, lease, told);
            throw told;
        }
    }

    /** With whatever opens the consent: only when all of it is refused, it is (TOK-2). */
    private Answer ask(AccountId account, Region region, Secret kept) {
        try {
            return new Answer(kept, oauth.refresh(region, kept));
        } catch (AmazonFailure failure) {
            return instead(account, region, failure).orElseThrow(() -> failure);
        }
    }

    private Optional<Answer> instead(AccountId account, Region region, AmazonFailure failure) {
        if (failure.kind() != AmazonFailure.Kind.GRANT_REFUSED) {
            return Optional.empty();
        }
        for (Secret other : refreshTokens.others(account)) {
            try {
                return Optional.of(new Answer(other, oauth.refresh(region, other)));
            } catch (AmazonFailure again) {
                if (again.kind() != AmazonFailure.Kind.GRANT_REFUSED) {
                    throw again;
                }
            }
        }
        return Optional.empty();
    }

    /** The person may have consented anew meanwhile; what the old consent brought must not take its place (CALL-6). */
    private void unlessRenewed(AccountId account, Secret before) {
        Secret kept = refreshTokens
                .kept(account)
                .orElseThrow(() -> ended("The account was ended while its token was renewed"));
        if (!kept.equals(before)) {
            throw new LeaseLost();
        }
    }

    private void keep(AccountId account, Secret kept, Answer answer) {
        refreshTokens.worked(account, kept, answer.asked(), answer.grant().refreshToken());
        AccessToken token = answer.grant().accessToken();
        if (!vault.keep(account, Purpose.ACCESS_TOKEN, token.value(), token.expiresAt())) {
            throw ended("The account was ended while its token was renewed");
        }
    }

    private void setAside(AccountId account, Answer answer, RuntimeException notWritten) {
        Secret given = answer.grant().refreshToken();
        if (given.equals(answer.asked())) {
            return;
        }
        try {
            unitOfWork.inOne(() -> {
                refreshes.lock(account);
                refreshTokens.setAside(account, answer.asked(), given);
                return account;
            });
        } catch (RuntimeException alsoFailed) {
            notWritten.addSuppressed(alsoFailed);
        }
    }

    private static AmazonFailure ended(String message) {
        return new AmazonFailure(AmazonFailure.Kind.GRANT_REFUSED, message);
    }
}
