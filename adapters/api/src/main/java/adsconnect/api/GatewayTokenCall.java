package adsconnect.api;

import adsconnect.domain.Secret;
import adsconnect.domain.access.Caller;
import adsconnect.domain.access.Scope;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.proxy.OwnStores;
import adsconnect.domain.proxy.TokenHandle;
import adsconnect.domain.token.IssueToken;
import adsconnect.domain.token.RenewToken;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Gives a skill a token, or a handle in its place: the refresh token is nobody's but ours (section 13). */
final class GatewayTokenCall implements Keyed.Call {

    private static final String WITHHELD = "withheld";

    private static final Optional<String> RENEWED = Optional.of("The access token is good for expiresIn seconds.");

    private final GatewayUseCases useCases;
    private final boolean renews;
    private final Clock clock;

    /** @param renews whether Amazon is to make a new one */
    GatewayTokenCall(GatewayUseCases useCases, boolean renews, Clock clock) {
        this.useCases = useCases;
        this.renews = renews;
        this.clock = clock;
    }

    /** @param expiresIn seconds, as text */
    record Tokens(
            long authRecordId,
            String accessToken,
            String refreshToken,
            String tokenType,
            String expiresIn,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> message) {}

    @Override
    public Reply act(Visit visit, Caller caller) {
        GatewayBody body = GatewayBody.of(visit);
        Optional<Long> authorization = body.number("authRecordId");
        Optional<ProfileId> profile = body.number("profileId").map(ProfileId::new);
        if (!caller.may(Scope.TOKENS_READ) && !caller.may(Scope.ADS_READ) && !caller.may(Scope.ADS_WRITE)) {
            return GatewayReplies.lacks(Scope.ADS_READ.text());
        }
        return switch (useCases.ownStores().find(caller, authorization, profile)) {
            case OwnStores.Found(OwnStores.Store store) -> tokens(caller, store);
            case OwnStores.NothingNamed nothing -> GatewayReplies.badRequest("authRecordId or profileId is missing.");
            case OwnStores.Disagreement two ->
                GatewayReplies.badRequest("The profile of profileId is not of the authorization of authRecordId.");
            case OwnStores.PlanRequired none -> GatewayReplies.planRequired();
            case OwnStores.NoSuchStore nobody -> GatewayReplies.notFound();
            case OwnStores.NotOnTheList hidden -> GatewayReplies.notOnTheList();
            case OwnStores.ConsentOver over -> GatewayReplies.consentOver();
        };
    }

    private Reply tokens(Caller caller, OwnStores.Store store) {
        if (!caller.may(Scope.TOKENS_READ)) {
            TokenHandle handle = useCases.handleTokens()
                    .handOut(caller, store.bound().account().id());
            return reply(store, handle.value(), handle.end());
        }
        try {
            return renews ? renewed(caller, store) : kept(caller, store);
        } catch (AmazonFailure failure) {
            return GatewayReplies.of(failure);
        }
    }

    private Reply renewed(Caller caller, OwnStores.Store store) {
        return switch (useCases.renewToken()
                .ofProfile(caller, store.bound().profile().id())) {
            case RenewToken.Renewed renewed ->
                reply(store, renewed.token().value(), renewed.token().expiresAt());
            case RenewToken.PlanRequired none -> GatewayReplies.planRequired();
            case RenewToken.ReconsentRequired over -> GatewayReplies.consentOver();
            case RenewToken.NotFound nobody -> GatewayReplies.notFound();
            case RenewToken.NotOnTheList hidden -> GatewayReplies.notOnTheList();
        };
    }

    private Reply kept(Caller caller, OwnStores.Store store) {
        return switch (useCases.issueToken()
                .issueKept(caller, store.bound().profile().id())) {
            case IssueToken.Issued issued ->
                reply(store, issued.token().value(), issued.token().expiresAt());
            case IssueToken.PlanRequired none -> GatewayReplies.planRequired();
            case IssueToken.ReconsentRequired over -> GatewayReplies.consentOver();
            case IssueToken.NoSuchProfile nobody -> GatewayReplies.notFound();
            case IssueToken.NotOnTheList hidden -> GatewayReplies.notOnTheList();
        };
    }

    private Reply reply(OwnStores.Store store, Secret token, Instant end) {
        long seconds = Math.max(0, Duration.between(clock.instant(), end).toSeconds());
        return Json.reply(
                200,
                new Tokens(
                        store.authorization(),
                        token.reveal(),
                        WITHHELD,
                        "bearer",
                        Long.toString(seconds),
                        renews ? RENEWED : Optional.empty()));
    }
}
