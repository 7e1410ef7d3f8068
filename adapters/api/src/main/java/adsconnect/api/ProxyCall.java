package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.access.Caller;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.proxy.AdsAnswer;
import adsconnect.domain.proxy.CallAmazon;
import adsconnect.domain.proxy.Shown;
import adsconnect.httpkit.Inflow;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passes a request on to Amazon and its answer back, both as they come (TOK-3). */
final class ProxyCall {

    static final String ROUTE = "/api/v1/profiles/:profileId/ads/*";

    /** The path to the letter: what had to be tidied up to be routed here may mean something else to others. */
    private static final Pattern PATH = Pattern.compile("/api/v1/profiles/([^/]+)/ads(/.*)", Pattern.DOTALL);

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,15}");

    private final CallAmazon callAmazon;

    ProxyCall(CallAmazon callAmazon) {
        this.callAmazon = callAmazon;
    }

    Reply act(Visit visit, Caller caller, Inflow inflow) {
        Matcher path = PATH.matcher(visit.path());
        if (!path.matches()) {
            return Problems.of(visit, Code.MALFORMED, "Write the path of Amazon's API behind …/ads as it is.");
        }
        Optional<ProfileId> profile = ProfileId.parse(path.group(1));
        if (profile.isEmpty()) {
            return noSuchProfile(visit);
        }
        Shown shown = new Shown(
                visit.method(),
                path.group(2),
                inflow.query(),
                visit.headers(),
                inflow.body(),
                length(visit),
                Optional.empty());
        try {
            return reply(visit, callAmazon.call(caller, profile.get(), shown));
        } catch (AmazonFailure failure) {
            return AmazonProblems.of(visit, failure);
        }
    }

    static Reply reply(Visit visit, CallAmazon.Outcome outcome) {
        return switch (outcome) {
            case CallAmazon.Answered(AdsAnswer answer) ->
                Reply.streamed(answer.status(), answer.headers(), new Reply.Stream(answer.body(), answer.length()));
            case CallAmazon.Malformed(String why) -> Problems.of(visit, Code.MALFORMED, why);
            case CallAmazon.NotPassedOn(String why) -> Problems.of(visit, Code.MALFORMED, why);
            case CallAmazon.BeyondTheList beyond ->
                Problems.of(
                        visit,
                        Code.SCOPE_MISSING,
                        "This path reaches all profiles of the login at Amazon: it needs a key without a list of profiles.");
            case CallAmazon.ScopeMissing missing -> Problems.lacks(visit, missing.scope());
            case CallAmazon.PlanRequired none -> Problems.planRequired(visit);
            case CallAmazon.ReconsentRequired ended ->
                Problems.of(
                        visit,
                        Code.RECONSENT_REQUIRED,
                        "The consent of this account is over: POST /api/v1/authorizations with the accountId "
                                + ended.account().value() + ".");
            case CallAmazon.NoSuchProfile nobody -> noSuchProfile(visit);
            case CallAmazon.NotOnTheList hidden -> noSuchProfile(visit);
            case CallAmazon.OtherRegion other ->
                Problems.of(visit, Code.MALFORMED, "The profile is of another region.");
            case CallAmazon.SendAgain again ->
                Problems.of(
                                visit,
                                Code.AMAZON_UNAVAILABLE,
                                "Amazon refused the token, which is renewed now; what you sent is too long to be kept: send"
                                        + " it again.")
                        .with("retry-after", "1");
            case CallAmazon.BrokeOff gone -> Problems.of(visit, Code.MALFORMED, "The request broke off.");
        };
    }

    private static Reply noSuchProfile(Visit visit) {
        return Problems.of(visit, Code.NOT_FOUND, "There is no such profile among those that this key may see.");
    }

    private static OptionalLong length(Visit visit) {
        return visit.header("content-length")
                .filter(text -> LENGTH.matcher(text).matches())
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }
}
