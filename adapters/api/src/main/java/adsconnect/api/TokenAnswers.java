package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.token.AccessToken;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How a program is told an access token, or why it gets none. A refresh token is never among it. */
final class TokenAnswers {

    private final AmazonAddress amazon;
    private final Clock clock;

    TokenAnswers(AmazonAddress amazon, Clock clock) {
        this.amazon = amazon;
        this.clock = clock;
    }

    /** @param expiresIn seconds that are really left */
    record OfProfile(
            String accessToken,
            String tokenType,
            Instant expiresAt,
            long expiresIn,
            long profileId,
            String profileIdString,
            String region,
            String apiBaseUrl,
            String clientId) {}

    /** The region is that of the consent; the token opens the account's profiles in all regions. */
    record OfAccount(
            String accessToken,
            String tokenType,
            Instant expiresAt,
            long expiresIn,
            String accountId,
            String region,
            String apiBaseUrl,
            String clientId) {}

    Reply of(AccessToken token, BoundProfile bound) {
        return Json.reply(
                200,
                new OfProfile(
                        token.value().reveal(),
                        "bearer",
                        token.expiresAt(),
                        left(token),
                        bound.profile().id().value(),
                        Long.toString(bound.profile().id().value()),
                        bound.profile().region().name(),
                        amazon.api(bound.profile().region()).toString(),
                        amazon.clientId()));
    }

    Reply of(AccessToken token, Account account) {
        return Json.reply(
                200,
                new OfAccount(
                        token.value().reveal(),
                        "bearer",
                        token.expiresAt(),
                        left(token),
                        account.id().value().toString(),
                        account.region().name(),
                        amazon.api(account.region()).toString(),
                        amazon.clientId()));
    }

    static Reply planRequired(Visit visit) {
        return Problems.planRequired(visit);
    }

    static Reply reconsentRequired(Visit visit, AccountId account) {
        return Problems.of(
                visit,
                Code.RECONSENT_REQUIRED,
                "The consent of this account is over: POST /api/v1/authorizations with the accountId " + account.value()
                        + ".");
    }

    static Reply noSuchProfile(Visit visit) {
        return Problems.of(visit, Code.NOT_FOUND, "There is no such profile among those that this key may see.");
    }

    static Reply noSuchAccount(Visit visit) {
        return Problems.of(visit, Code.NOT_FOUND, "There is no such account of this key's owner.");
    }

    private long left(AccessToken token) {
        return Duration.between(clock.instant(), token.expiresAt()).toSeconds();
    }
}
