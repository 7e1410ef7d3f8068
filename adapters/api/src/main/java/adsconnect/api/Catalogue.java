package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.access.Scope;
import java.time.Clock;
import java.util.List;

/** All that programs may call (section 12). */
final class Catalogue {

    private static final String V1 = "/api/v1";

    private Catalogue() {}

    static List<Operation> of(ApiUseCases useCases, ApiSettings settings, AmazonAddress amazon, Clock clock) {
        return List.of(
                Operation.get(
                                V1 + "/capabilities",
                                "readCapabilities",
                                "Says what this server is, and what the key may do.",
                                new ReadCapabilitiesCall(settings))
                        .answers(200, ReadCapabilitiesCall.Capabilities.class),
                Operation.get(
                                V1 + "/profiles/{profileId}/token",
                                "readToken",
                                "Gives an access token for Amazon's Ads API that lasts for five minutes at least.",
                                new IssueTokenCall(useCases.issueToken(), amazon, clock))
                        .needs(Scope.TOKENS_READ)
                        .takes(Parameter.PROFILE_ID)
                        .answers(200, IssueTokenCall.Token.class)
                        .mayRefuse(
                                Code.PLAN_REQUIRED,
                                Code.RECONSENT_REQUIRED,
                                Code.AMAZON_UNAVAILABLE,
                                Code.AMAZON_THROTTLED));
    }
}
