package adsconnect.api;

import adsconnect.domain.access.Caller;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.token.IssueToken;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Hands out the access token of a profile (section 12). */
final class IssueTokenCall implements Keyed.Call {

    private final IssueToken issueToken;
    private final TokenAnswers answers;

    IssueTokenCall(IssueToken issueToken, TokenAnswers answers) {
        this.issueToken = issueToken;
        this.answers = answers;
    }

    @Override
    public Reply act(Visit visit, Caller caller) {
        Optional<ProfileId> profile = ProfileId.parse(visit.parameters().get("profileId"));
        if (profile.isEmpty()) {
            return TokenAnswers.noSuchProfile(visit);
        }
        try {
            return switch (issueToken.issue(caller, profile.get())) {
                case IssueToken.Issued issued -> answers.of(issued.token(), issued.profile());
                case IssueToken.PlanRequired none -> TokenAnswers.planRequired(visit);
                case IssueToken.ReconsentRequired ended -> TokenAnswers.reconsentRequired(visit, ended.account());
                case IssueToken.NoSuchProfile nobody -> TokenAnswers.noSuchProfile(visit);
                case IssueToken.NotOnTheList hidden -> TokenAnswers.noSuchProfile(visit);
            };
        } catch (AmazonFailure failure) {
            return AmazonProblems.of(visit, failure);
        }
    }
}
