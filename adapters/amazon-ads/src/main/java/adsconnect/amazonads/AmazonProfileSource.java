package adsconnect.amazonads;

import adsconnect.domain.Secret;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileAccess;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.account.port.ProfileSource;
import adsconnect.domain.marketplace.Region;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Profiles by {@code GET /v2/profiles} of the host's own region. No member of a profile says what the login may do with it,
 * so a host is asked twice: for all that can be viewed, and then for those that can be edited.
 */
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
        Answers answers = AmazonHttp.orUnavailable(ask(host, accessToken, "view")
                .compose(all -> mayListAny(all)
                        ? ask(host, accessToken, "edit").map(editable -> new Answers(all, editable))
                        : Future.succeededFuture(new Answers(all, all))));
        JsonNode all = list(answers.all());
        Set<ProfileId> editable = new HashSet<>();
        list(answers.editable()).forEach(item -> id(item).ifPresent(editable::add));
        // What is listed twice is one profile all the same.
        Map<ProfileId, Profile> profiles = new LinkedHashMap<>();
        all.forEach(item ->
                profile(host, item, editable).ifPresent(profile -> profiles.putIfAbsent(profile.id(), profile)));
        return List.copyOf(profiles.values());
    }

    /** @param editable the same as all where that lists none anyway */
    private record Answers(HttpResponse<Buffer> all, HttpResponse<Buffer> editable) {}

    private Future<HttpResponse<Buffer>> ask(Region host, Secret accessToken, String accessLevel) {
        return http.client()
                .getAbs(hosts.of(host).api() + "/v2/profiles")
                .addQueryParam("accessLevel", accessLevel)
                .putHeader("Authorization", "Bearer " + accessToken.reveal())
                .putHeader("Amazon-Advertising-API-ClientId", clientId)
                .timeout(TIMEOUT_MILLIS)
                .send();
    }

    /** Told without reading it, for a long list would keep the event loop. */
    private static boolean mayListAny(HttpResponse<Buffer> answer) {
        return answer.statusCode() == 200
                && answer.body() != null
                && answer.body().length() > "[]".length();
    }

    private static JsonNode list(HttpResponse<Buffer> answer) {
        if (answer.statusCode() != 200) {
            throw AmazonHttp.failure(answer);
        }
        JsonNode body = AmazonHttp.json(answer);
        if (!body.isArray()) {
            throw new AmazonFailure(Kind.UNAVAILABLE, "Amazon answered 200 without a list of profiles");
        }
        return body;
    }

    private static Optional<ProfileId> id(JsonNode item) {
        return ProfileId.parse(item.path("profileId").asText(""));
    }

    /** A profile that lacks what we can't do without is left out, so that it does not hide the others. */
    private static Optional<Profile> profile(Region host, JsonNode item, Set<ProfileId> editable) {
        JsonNode info = item.path("accountInfo");
        Optional<ProfileId> id = id(item);
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
                firstNotBlank(name, advertiser, "Profile " + id.get().value()),
                editable.contains(id.get()) ? ProfileAccess.EDIT : ProfileAccess.VIEW));
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
