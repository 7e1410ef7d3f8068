package adsconnect.application.cli.client;

import adsconnect.application.cli.AdsConnectCommand;
import adsconnect.application.cli.Failure;
import adsconnect.application.cli.Surroundings;
import adsconnect.domain.Code;
import adsconnect.domain.Secret;
import java.net.URI;
import java.util.regex.Pattern;

/** Where the environment says that the server is, and by which key it is asked. */
record Reach(Surroundings surroundings) {

    private static final String URL = "ADSCONNECT_URL";
    private static final String KEY = "ADSCONNECT_API_KEY";
    private static final String USUAL_URL = "http://localhost:8080";
    private static final Pattern KEY_FORM = Pattern.compile("adsc_[A-Za-z0-9_-]{1,200}");

    URI address() {
        try {
            URI url = URI.create(surroundings.variable(URL).orElse(USUAL_URL).replaceAll("/+$", ""));
            boolean usable = ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null;
            if (usable) {
                return url;
            }
        } catch (IllegalArgumentException noAddress) {
            // Told below, as all else that is none.
        }
        throw Failure.misuse(URL + " is not an address like " + USUAL_URL + " or https://ads.example.com");
    }

    Secret key() {
        String shown = surroundings
                .variable(KEY)
                .orElseThrow(() -> missing(KEY + " is not set: it holds the key of whoever asks."));
        if (!KEY_FORM.matcher(shown).matches()) {
            throw missing(KEY + " is not a key of Ads Connect, which begins with adsc_.");
        }
        return new Secret(shown);
    }

    private static Failure missing(String what) {
        return Failure.of(
                AdsConnectCommand.BAD_USAGE,
                Code.KEY_INVALID,
                what + " Make one on the server's page of API keys, or there with: adsconnect key create --user E-MAIL"
                        + " --name NAME --scopes accounts:read,metrics:read");
    }
}
