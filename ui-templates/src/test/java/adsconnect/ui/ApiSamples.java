package adsconnect.ui;

import adsconnect.ui.api.ApiPage;
import java.util.List;
import java.util.Map;

/** The page that explains the API: with all it can show, and with hardly anything. */
final class ApiSamples {

    private static final String NASTY = "<b>\"&'</b>";

    private ApiSamples() {}

    static void addTo(Map<String, View> all) {
        ApiPage.Call plain = new ApiPage.Call(
                "readCapabilities",
                "GET",
                "/api/v1/capabilities",
                "Says what this server is.",
                null,
                List.of(),
                List.of(),
                List.of());
        ApiPage.Call full = new ApiPage.Call(
                "connectProfile",
                "POST",
                "/api/v1/profiles/{profileId}/connection",
                "Has a profile loaded. " + NASTY,
                "connections:write",
                List.of(new ApiPage.Field("profileId", true, "The number of a profile. " + NASTY)),
                List.of(new ApiPage.Field("replace", false, "")),
                List.of("plan_required", "limit_reached"));
        ApiPage.Call gateway = new ApiPage.Call(
                "gatewayStores",
                "POST",
                "/amazonAds/authorizedStores",
                "Lists what is bound.",
                "accounts:read",
                List.of(),
                List.of(new ApiPage.Field("profileId", true, "A profile.")),
                List.of());
        List<ApiPage.Refusal> codes = List.of(
                new ApiPage.Refusal(
                        "plan_required", "402", false, "failure.plan_required.title", "failure.plan_required.text"),
                new ApiPage.Refusal(
                        "limit_reached", "409", true, "failure.limit_reached.title", "failure.limit_reached.text"),
                new ApiPage.Refusal(
                        "code_expired", "", true, "failure.code_expired.title", "failure.code_expired.text"));
        all.put(
                "api",
                new ApiPage("https://ads.example.test", List.of(plain, full), List.of(gateway), "/gateway.md", codes));
        all.put("api-stranger", new ApiPage(NASTY, List.of(full), List.of(), "/gateway.md", codes));
    }
}
