package adsconnect.api;

import adsconnect.domain.access.Caller;
import adsconnect.domain.access.Scope;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Arrays;
import java.util.List;

/** Says what this server is, and what the key may do. */
final class ReadCapabilitiesCall implements Keyed.Call {

    private final ApiSettings settings;

    ReadCapabilitiesCall(ApiSettings settings) {
        this.settings = settings;
    }

    /** @param mode {@code live} or {@code sandbox} */
    record Capabilities(String version, String mode, List<String> scopes) {}

    @Override
    public Reply act(Visit visit, Caller caller) {
        return Json.reply(
                200,
                new Capabilities(
                        settings.version(),
                        settings.sandbox() ? "sandbox" : "live",
                        Arrays.stream(Scope.values())
                                .filter(caller::may)
                                .map(Scope::text)
                                .toList()));
    }
}
