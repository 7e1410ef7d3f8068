package adsconnect.api;

import adsconnect.domain.access.Caller;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.token.RenewToken;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;
import java.util.function.Supplier;

/** Hands out a new access token, of a profile or of an account (section 12). */
final class RenewTokenCall {

    private final RenewToken renewToken;
    private final TokenAnswers answers;

    RenewTokenCall(RenewToken renewToken, TokenAnswers answers) {
        this.renewToken = renewToken;
        this.answers = answers;
    }

    Reply ofProfile(Visit visit, Caller caller) {
        Optional<ProfileId> profile = ProfileId.parse(visit.parameters().get("profileId"));
        Reply notFound = TokenAnswers.noSuchProfile(visit);
        return profile.map(id -> reply(visit, notFound, () -> renewToken.ofProfile(caller, id)))
                .orElse(notFound);
    }

    Reply ofAccount(Visit visit, Caller caller) {
        Optional<AccountId> account = AccountId.parse(visit.parameters().get("accountId"));
        Reply notFound = TokenAnswers.noSuchAccount(visit);
        return account.map(id -> reply(visit, notFound, () -> renewToken.ofAccount(caller, id)))
                .orElse(notFound);
    }

    private Reply reply(Visit visit, Reply notFound, Supplier<RenewToken.Outcome> renewal) {
        try {
            return switch (renewal.get()) {
                case RenewToken.Renewed renewed ->
                    renewed.profile()
                            .map(profile -> answers.of(renewed.token(), profile))
                            .orElseGet(() -> answers.of(renewed.token(), renewed.account()));
                case RenewToken.PlanRequired none -> TokenAnswers.planRequired(visit);
                case RenewToken.ReconsentRequired ended -> TokenAnswers.reconsentRequired(visit, ended.account());
                case RenewToken.NotFound nobody -> notFound;
                case RenewToken.NotOnTheList hidden -> notFound;
            };
        } catch (AmazonFailure failure) {
            return AmazonProblems.of(visit, failure);
        }
    }
}
