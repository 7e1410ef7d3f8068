package adsconnect.amazonads;

import adsconnect.domain.Secret;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.account.port.ProfileSource;
import adsconnect.domain.marketplace.Region;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Profiles by {@code GET /v2/profiles} of the host's own region. */
public final class AmazonProfileSource implements ProfileSource {

    private static final Logger LOG = LoggerFactory.getLogger(AmazonProfileSource.class);

    /** Amazon's documented worst case for a plain call is 30 seconds. */
    private static final long TIMEOUT_MILLIS = 30_000;

    private final AmazonHttp http;
    private final AmazonHosts hosts;
    private final String clientId;

    public AmazonProfileSource(Vertx vertx, AmazonHosts hosts, AmazonApplication application) {
        this.http = new AmazonHttp(vertx);
        this.hosts = hosts;
        this.clientId = application.clientId();
    }

    @Override
    public List<Profile> reachable(Region host, Secret accessToken) {
        HttpResponse<Buffer> answer = http.answer(http.client()
                .getAbs(hosts.of(host).api() + "/v2/profiles")
                // Without it some accounts of people who may only look are left out.
                .addQueryParam("accessLevel", "view")
                .putHeader("Authorization", "Bearer " + accessToken.reveal())
                .putHeader("Amazon-Advertising-API-ClientId", clientId)
                .timeout(TIMEOUT_MILLIS)
                .send());
        if (answer.statusCode() != 200) {
            throw AmazonHttp.failure(answer);
        }
        JsonNode body = AmazonHttp.json(answer);
        if (!body.isArray()) {
            throw new AmazonFailure(Kind.UNAVAILABLE, "Amazon answered 200 without a list of profiles");
        }
        List<Profile> profiles = new ArrayList<>();
        body.forEach(item -> profile(host, item).ifPresent(profiles::add));
        return profiles;
    }

    /** A profile that lacks what we can't do without is left out, so that it does not hide the others. */
    private static Optional<Profile> profile(Region host, JsonNode item) {
        JsonNode info = item.path("accountInfo");
        Optional<ProfileId> id = ProfileId.parse(item.path("profileId").asText(""));
        Optional<ProfileType> type = type(info.path("type").asText(""));
        String country = item.path("countryCode").asText("");
        if (id.isEmpty() || type.isEmpty() || country.isBlank()) {
            LOG.warn("Left out a profile that Amazon described in an unknown way: id {}", item.path("profileId"));
            return Optional.empty();
        }
        String advertiser = info.path("id").asText("");
        String name = info.path("name").asText("").replace("\0", "").strip();
        return Optional.of(new Profile(
                id.get(),
                host,
                country,
                item.path("currencyCode").asText("USD"),
                item.path("timezone").asText("UTC"),
                info.path("marketplaceStringId").asText(""),
                advertiser,
                type.get(),
                firstNotBlank(name, advertiser, "Profile " + id.get().value())));
    }

    private static Optional<ProfileType> type(String amazons) {
        return switch (amazons.toLowerCase(Locale.ROOT)) {
            case "seller" -> Optional.of(ProfileType.SELLER);
            case "vendor" -> Optional.of(ProfileType.VENDOR);
            case "agency" -> Optional.of(ProfileType.AGENCY);
            default -> Optional.empty();
        };
    }

    private static String firstNotBlank(String... candidates) {
        for (String candidate : candidates) {
            if (!candidate.isBlank()) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("The last candidate must not be blank");
    }
}
