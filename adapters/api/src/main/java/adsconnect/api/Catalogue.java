package adsconnect.api;

import static adsconnect.api.Operation.get;
import static adsconnect.api.Operation.post;

import adsconnect.domain.Code;
import adsconnect.domain.access.Scope;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** All that programs may call (section 12), resource by resource. A call that is added is routed, described and tried by that alone. */
final class Catalogue {

    static final String V1 = "/api/v1";
    static final String PROFILE = V1 + "/profiles/{profileId}";

    private final ApiUseCases useCases;
    private final ApiSettings settings;
    private final AmazonAddress amazon;
    private final Clock clock;

    private Catalogue(ApiUseCases useCases, ApiSettings settings, AmazonAddress amazon, Clock clock) {
        this.useCases = useCases;
        this.settings = settings;
        this.amazon = amazon;
        this.clock = clock;
    }

    static List<Operation> of(
            ApiUseCases useCases, ApiSettings settings, AmazonAddress amazon, Limits limits, Clock clock) {
        Catalogue all = new Catalogue(useCases, settings, amazon, clock);
        CallUseCases calls = useCases.calls();
        // Tokens first: they are asked for by far the most, and routes are tried in turn.
        return Stream.of(
                        all.tokens(),
                        all.server(),
                        AccountOperations.of(calls, settings, clock),
                        ProfileOperations.of(calls, settings, limits, clock),
                        UserOperations.of(calls.admin(), settings, clock),
                        all.others())
                .flatMap(List::stream)
                .toList();
    }

    private List<Operation> server() {
        return List.of(get(
                        V1 + "/capabilities",
                        "readCapabilities",
                        "Says what this server is, and what the key may do.",
                        new ReadCapabilitiesCall(settings))
                .answers(200, ReadCapabilitiesCall.Capabilities.class));
    }

    private List<Operation> tokens() {
        TokenAnswers answers = new TokenAnswers(amazon, clock);
        RenewTokenCall renew = new RenewTokenCall(useCases.renewToken(), answers);
        return Stream.of(
                        get(
                                        PROFILE + "/token",
                                        "readToken",
                                        "Gives an access token for Amazon's Ads API that lasts for five minutes at least.",
                                        new IssueTokenCall(useCases.issueToken(), answers))
                                .takes(Parameter.PROFILE_ID)
                                .answers(200, TokenAnswers.OfProfile.class),
                        post(
                                        PROFILE + "/token/refresh",
                                        "refreshProfileToken",
                                        "Gives a new access token; all who ask within half a minute get the same.",
                                        renew::ofProfile)
                                .takes(Parameter.PROFILE_ID)
                                .answers(200, TokenAnswers.OfProfile.class),
                        post(
                                        V1 + "/accounts/{accountId}/token/refresh",
                                        "refreshAccountToken",
                                        "Gives a new access token of an account; all who ask within half a minute get the same.",
                                        renew::ofAccount)
                                .takes(Parameter.path(
                                        "accountId", Parameter.Type.UUID, "The id of an account of the key's owner."))
                                .answers(200, TokenAnswers.OfAccount.class))
                .map(operation -> operation
                        .needs(Scope.TOKENS_READ)
                        .mayRefuse(
                                Code.PLAN_REQUIRED,
                                Code.RECONSENT_REQUIRED,
                                Code.AMAZON_UNAVAILABLE,
                                Code.AMAZON_THROTTLED))
                .toList();
    }

    private List<Operation> others() {
        return List.of(post(
                        V1 + "/feedback",
                        "sendFeedback",
                        "Tells whoever runs this server how it went. What looks like a secret is masked.",
                        new SendFeedbackCall(useCases.calls().sendMessage()))
                .takes(SendFeedbackCall.Sent.class)
                .answers(202, SendFeedbackCall.Accepted.class));
    }
}
