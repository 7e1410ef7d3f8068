package adsconnect.amazonads;

import static adsconnect.amazonads.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileAccess;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.marketplace.Region;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
@Timeout(30)
final class AmazonProfileSourceTest {

    private static final Secret TOKEN = new Secret("Atza|some-access-token");

    private LocalAmazon amazon;

    @BeforeEach
    void start(Vertx vertx) {
        amazon = LocalAmazon.start(vertx);
    }

    @ParameterizedTest
    @CsvSource({"NA, US CA MX", "EU, UK DE FR IT", "FE, JP AU SG"})
    void call1_each_host_lists_its_own_marketplaces(Region host, String countries) {
        Secret token = amazon.accessToken("seller-worldwide");

        assertThat(amazon.profiles.reachable(host, token))
                .allSatisfy(profile -> assertThat(profile.region()).isEqualTo(host))
                .extracting(Profile::countryCode)
                .containsExactlyInAnyOrder(countries.split(" "));
    }

    @Test
    void pick1_a_profile_carries_what_the_picker_shows() {
        Profile profile = amazon.profile(amazon.accessToken("yen"), Region.FE, "JP");

        assertThat(profile.name()).isEqualTo("Hoshikawa Pottery");
        assertThat(profile.currencyCode()).isEqualTo("JPY");
        assertThat(profile.timezone()).isEqualTo("Asia/Tokyo");
        assertThat(profile.marketplaceId()).isEqualTo("A1VC38T7YXB528");
        assertThat(profile.advertiserId()).isNotBlank();
        assertThat(profile.type()).isEqualTo(ProfileType.SELLER);
        assertThat(profile.access()).isEqualTo(ProfileAccess.EDIT);
        assertThat(profile.domain()).isEqualTo("Amazon.co.jp");
    }

    @Test
    void a_region_without_profiles_is_an_empty_list() {
        Secret token = amazon.accessToken("seller-europe");

        assertThat(amazon.profiles.reachable(Region.NA, token)).isEmpty();
        assertThat(amazon.profiles.reachable(Region.EU, token)).hasSize(4);
        assertThat(amazon.profiles.reachable(Region.FE, token)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void call4_a_login_without_advertising_is_an_empty_list(Region host) {
        assertThat(amazon.profiles.reachable(host, amazon.accessToken("no-profiles")))
                .isEmpty();
    }

    @Test
    void pick1_whoever_may_only_look_sees_the_profiles_too_and_that_they_can_be_viewed() {
        assertThat(amazon.profiles.reachable(Region.NA, amazon.accessToken("view-only")))
                .extracting(Profile::access)
                .containsExactly(ProfileAccess.VIEW, ProfileAccess.VIEW);
    }

    @Test
    void pick1_what_is_on_the_second_list_can_be_edited(Vertx vertx) {
        AmazonHosts hosts = lists(vertx, item("11") + "," + item("12") + "," + item("\"13\""), 200, """
                [{"profileId": "12"}, {"profileId": 13, "countryCode": "US"}, {"profileId": 99}, {}, null]""");

        assertThat(source(vertx, hosts).reachable(Region.NA, TOKEN))
                .extracting(profile -> profile.id().value() + " " + profile.access())
                .containsExactly("11 VIEW", "12 EDIT", "13 EDIT");
    }

    @ParameterizedTest
    @CsvSource({"200, <html>, UNAVAILABLE", "401, '', TOKEN_REFUSED", "429, [], THROTTLED", "500, [], UNAVAILABLE"})
    void pick1_without_the_second_list_there_is_none(int status, String body, Kind kind, Vertx vertx) {
        AmazonProfileSource source = source(vertx, lists(vertx, item("11"), status, body));

        failure(kind, () -> source.reachable(Region.NA, TOKEN));
    }

    @Test
    void pick1_a_list_without_profiles_is_not_asked_for_twice() {
        Secret token = amazon.accessToken("seller-europe");

        amazon.profiles.reachable(Region.NA, token);
        assertThat(amazon.requests()).filteredOn("GET /v2/profiles"::equals).hasSize(1);

        amazon.profiles.reachable(Region.EU, token);
        assertThat(amazon.requests()).filteredOn("GET /v2/profiles"::equals).hasSize(3);
    }

    @Test
    void pick3_an_agency_is_told_apart() {
        assertThat(amazon.profiles.reachable(Region.NA, amazon.accessToken("agency-only")))
                .singleElement()
                .satisfies(profile -> {
                    assertThat(profile.type()).isEqualTo(ProfileType.AGENCY);
                    assertThat(profile.connectable()).isFalse();
                });
    }

    @Test
    void a_vendor_is_told_apart() {
        assertThat(amazon.profile(amazon.accessToken("vendor"), Region.EU, "UK").type())
                .isEqualTo(ProfileType.VENDOR);
    }

    @Test
    void ids_beyond_what_a_double_holds_stay_exact() {
        Secret token = amazon.accessToken("big-ids");

        assertThat(amazon.profile(token, Region.NA, "US").id()).isEqualTo(new ProfileId(9_007_199_254_740_993L));
        assertThat(amazon.profile(token, Region.EU, "DE").id()).isEqualTo(new ProfileId(9_007_199_254_740_995L));
    }

    @Test
    void pick2_a_thousand_profiles_arrive_all_of_them() {
        Secret token = amazon.accessToken("thousand-profiles");

        List<ProfileId> ids = Arrays.stream(Region.values())
                .flatMap(host -> amazon.profiles.reachable(host, token).stream())
                .map(Profile::id)
                .toList();

        assertThat(ids).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    void an_invented_token_is_refused() {
        failure(Kind.TOKEN_REFUSED, () -> amazon.profiles.reachable(Region.NA, TOKEN));
    }

    @Test
    void a_token_whose_hour_is_over_is_refused() {
        Secret token = amazon.accessToken("new-seller");
        amazon.clockAt(Duration.ofHours(1));

        failure(Kind.TOKEN_REFUSED, () -> amazon.profiles.reachable(Region.NA, token));
    }

    @Test
    void a_token_of_a_withdrawn_consent_is_refused() {
        Secret token = amazon.accessToken("new-seller");
        amazon.revokeAllOf("new-seller");

        failure(Kind.TOKEN_REFUSED, () -> amazon.profiles.reachable(Region.NA, token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVER_ERROR", "HTML"})
    void one_host_may_be_down_while_the_others_answer(String trouble) {
        Secret token = amazon.accessToken("seller-worldwide");
        amazon.fault("profilesEU", new JsonObject().put("kind", trouble));

        failure(Kind.UNAVAILABLE, () -> amazon.profiles.reachable(Region.EU, token));
        assertThat(amazon.profiles.reachable(Region.NA, token)).hasSize(3);
        assertThat(amazon.profiles.reachable(Region.FE, token)).hasSize(3);
    }

    @Test
    void a_limit_says_how_long_to_wait() {
        Secret token = amazon.accessToken("new-seller");
        amazon.fault("profilesNA", new JsonObject().put("kind", "THROTTLED").put("retryAfter", 2));

        AmazonFailure failure = failure(Kind.THROTTLED, () -> amazon.profiles.reachable(Region.NA, token));

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(2));
    }

    @Test
    void a_refused_connection_is_amazon_being_down(Vertx vertx) {
        failure(Kind.UNAVAILABLE, () -> source(vertx, AnyAmazon.absent()).reachable(Region.NA, TOKEN));
    }

    @ParameterizedTest
    @CsvSource({
        "400, REQUEST_REFUSED",
        "401, TOKEN_REFUSED",
        "403, ACCESS_LOST",
        "404, REQUEST_REFUSED",
        "429, THROTTLED",
        "500, UNAVAILABLE",
        "502, UNAVAILABLE",
        "503, UNAVAILABLE",
        "504, UNAVAILABLE"
    })
    void the_status_decides(int status, Kind kind, Vertx vertx) {
        AmazonProfileSource source = source(vertx, AnyAmazon.answering(vertx, status, ""));

        failure(kind, () -> source.reachable(Region.NA, TOKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"UNAUTHORIZED\",\"details\":\"the reason\"}",
                "{\"code\":\"401\",\"detail\":\"the reason\"}",
                "{\"message\":\"the reason\"}"
            })
    void amazons_words_explain_whatever_their_shape(String body, Vertx vertx) {
        AmazonProfileSource source = source(
                vertx,
                AnyAmazon.answering(
                        vertx,
                        request -> request.response()
                                .setStatusCode(401)
                                .putHeader("x-amz-request-id", "7QX2M0K9T4ZB1C8V5NDA")
                                .end(body)));

        assertThat(failure(Kind.TOKEN_REFUSED, () -> source.reachable(Region.NA, TOKEN)))
                .hasMessageContaining("401")
                .hasMessageContaining("the reason")
                .hasMessageContaining("7QX2M0K9T4ZB1C8V5NDA")
                .satisfies(told -> assertThat(told.getMessage()).doesNotContain(TOKEN.reveal()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>hello</html>", "{}", "null", "[{\"profileId\":1"})
    void a_good_status_without_a_list_is_no_answer(String body, Vertx vertx) {
        AmazonProfileSource source = source(vertx, AnyAmazon.answering(vertx, 200, body));

        failure(Kind.UNAVAILABLE, () -> source.reachable(Region.NA, TOKEN));
    }

    @Test
    void a_profile_without_a_name_is_called_by_its_advertiser(Vertx vertx) {
        String body = """
                [{"profileId": 11, "countryCode": "US", "currencyCode": "USD", "timezone": "America/Los_Angeles",
                  "accountInfo": {"marketplaceStringId": "ATVPDKIKX0DER", "id": "A1EXAMPLESELLR", "type": "seller"}},
                 {"profileId": 12, "countryCode": "US", "currencyCode": "USD", "timezone": "America/Los_Angeles",
                  "accountInfo": {"id": "A2EXAMPLESELLR", "type": "seller", "name": "  "}},
                 {"profileId": 13, "countryCode": "US", "currencyCode": "USD", "timezone": "America/Los_Angeles",
                  "accountInfo": {"type": "seller", "name": null}}]
                """;

        assertThat(source(vertx, AnyAmazon.answering(vertx, 200, body)).reachable(Region.NA, TOKEN))
                .extracting(Profile::name)
                .containsExactly("A1EXAMPLESELLR", "A2EXAMPLESELLR", "Profile 13");
    }

    @Test
    void a_profile_that_is_listed_twice_is_one(Vertx vertx) {
        String profile = """
                {"profileId": 7, "countryCode": "US", "currencyCode": "USD", "timezone": "America/Los_Angeles",
                 "accountInfo": {"marketplaceStringId": "ATVPDKIKX0DER", "id": "A1", "type": "seller", "name": "Acme"}}""";
        String body = "[" + profile + ", " + profile + "]";

        assertThat(source(vertx, AnyAmazon.answering(vertx, 200, body)).reachable(Region.NA, TOKEN))
                .extracting(Profile::name)
                .containsExactly("Acme");
    }

    @Test
    void a_profile_we_cannot_read_does_not_hide_the_others(Vertx vertx) {
        String body = """
                [{"profileId": 11, "countryCode": "US", "accountInfo": {"type": "wholesaler", "name": "New kind"}},
                 {"countryCode": "US", "accountInfo": {"type": "seller", "name": "No id"}},
                 {"profileId": 12, "accountInfo": {"type": "seller", "name": "No country"}},
                 {"profileId": -13, "countryCode": "US", "accountInfo": {"type": "seller", "name": "Negative"}},
                 {"profileId": 14, "countryCode": "US"},
                 "nonsense", null, 7,
                 {"profileId": "9007199254740993", "countryCode": "US", "currencyCode": "USD", "timezone": "UTC",
                  "newMember": {"deep": [1, 2]},
                  "accountInfo": {"id": "A1", "type": "SELLER", "name": "Good one", "subType": "KDP_AUTHOR"}}]
                """;

        assertThat(source(vertx, AnyAmazon.answering(vertx, 200, body)).reachable(Region.NA, TOKEN))
                .singleElement()
                .satisfies(profile -> {
                    assertThat(profile.name()).isEqualTo("Good one");
                    assertThat(profile.id().value()).isEqualTo(9_007_199_254_740_993L);
                });
    }

    @Test
    void what_is_sent_is_what_amazon_documents(Vertx vertx) {
        Queue<List<String>> sent = new ConcurrentLinkedQueue<>();
        AmazonHosts hosts = AnyAmazon.answering(vertx, request -> {
            sent.add(List.of(
                    request.uri(),
                    String.valueOf(request.getHeader("Authorization")),
                    String.valueOf(request.getHeader("Amazon-Advertising-API-ClientId")),
                    String.valueOf(request.getHeader("Amazon-Advertising-API-Scope"))));
            request.response().end("[" + item("11") + "]");
        });

        assertThat(source(vertx, hosts).reachable(Region.NA, TOKEN)).hasSize(1);

        String token = "Bearer " + TOKEN.reveal();
        String application = AnyAmazon.APPLICATION.clientId();
        assertThat(sent)
                .containsExactly(
                        List.of("/v2/profiles?accessLevel=view", token, application, "null"),
                        List.of("/v2/profiles?accessLevel=edit", token, application, "null"));
    }

    /** Lists those items, and answers like that when asked for what can be edited. */
    private static AmazonHosts lists(Vertx vertx, String items, int status, String editable) {
        return AnyAmazon.answering(vertx, request -> {
            if (request.getParam("accessLevel").equals("edit")) {
                request.response().setStatusCode(status).end(editable);
            } else {
                request.response().end("[" + items + "]");
            }
        });
    }

    private static String item(String id) {
        return "{\"profileId\": " + id
                + ", \"countryCode\": \"US\", \"accountInfo\": {\"type\": \"seller\", \"name\": \"One\"}}";
    }

    private static AmazonProfileSource source(Vertx vertx, AmazonHosts hosts) {
        return new AmazonProfileSource(vertx, hosts, AnyAmazon.APPLICATION);
    }
}
