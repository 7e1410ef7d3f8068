package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.access.Caller;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.token.AccessToken;
import adsconnect.domain.token.IssueToken;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Hands out the access token of a profile, and never a refresh token (section 12). */
final class IssueTokenCall implements Keyed.Call {

    private final IssueToken issueToken;
    private final AmazonAddress amazon;
    private final Clock clock;

    IssueTokenCall(IssueToken issueToken, AmazonAddress amazon, Clock clock) {
        this.issueToken = issueToken;
        this.amazon = amazon;
        this.clock = clock;
    }

    /** @param expiresIn seconds that are really left */
    record Token(
            String accessToken,
            String tokenType,
            Instant expiresAt,
            long expiresIn,
            long profileId,
            String profileIdString,
            String region,
            String apiBaseUrl,
            String clientId) {}

    @Override
    public Reply act(Visit visit, Caller caller) {
        Optional<ProfileId> profile = ProfileId.parse(visit.parameters().get("profileId"));
        if (profile.isEmpty()) {
            return noSuchProfile(visit);
        }
        try {
            return switch (issueToken.issue(caller, profile.get())) {
                case IssueToken.Issued issued -> Json.reply(200, token(issued.token(), issued.profile()));
                case IssueToken.PlanRequired none ->
                    Problems.of(visit, Code.PLAN_REQUIRED, "The owner of this key has no active plan.");
                case IssueToken.ReconsentRequired ended ->
                    Problems.of(
                            visit,
                            Code.RECONSENT_REQUIRED,
                            "The consent of this account is over: reconnect the account "
                                    + ended.account().value() + ".");
                case IssueToken.NoSuchProfile nobody -> noSuchProfile(visit);
                case IssueToken.NotOnTheList hidden -> noSuchProfile(visit);
            };
        } catch (AmazonFailure failure) {
            return AmazonProblems.of(visit, failure);
        }
    }

    private static Reply noSuchProfile(Visit visit) {
        return Problems.of(visit, Code.NOT_FOUND, "No such profile is bound to an account of this key's owner.");
    }

    private Token token(AccessToken token, BoundProfile bound) {
        return new Token(
                token.value().reveal(),
                "bearer",
                token.expiresAt(),
                Duration.between(clock.instant(), token.expiresAt()).toSeconds(),
                bound.profile().id().value(),
                Long.toString(bound.profile().id().value()),
                bound.profile().region().name(),
                amazon.api(bound.profile().region()).toString(),
                amazon.clientId());
    }
}
