package adsconnect.domain.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Secret;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.Caller;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.HandOutToken;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.RefreshOnce;
import adsconnect.domain.token.RenewInTime;
import adsconnect.testkit.HandHeartbeat;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Refreshing;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedAdsApi;
import adsconnect.testkit.ScriptedOAuth;
import adsconnect.testkit.ShortPause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallAmazonTest {

    private static final String LIST = "/sp/campaigns/list";

    private final MovableClock clock = new MovableClock();
    private final InMemoryStores stores = new InMemoryStores();
    private final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    private final RefreshOnce refresh =
            Refreshing.once(stores, stores.tokenVault(), oauth, new HandHeartbeat(), new ShortPause(), clock);
    private final HandOutToken tokens = new HandOutToken(refresh, Duration.ofMinutes(5), clock);
    private final RenewInTime renewInTime = new RenewInTime(refresh, stores.tokenRefreshes(), clock);
    private final ScriptedAdsApi amazon = new ScriptedAdsApi();
    private final CallAmazon callAmazon = new CallAmazon(stores.boundProfiles(), tokens, renewInTime, amazon, clock);
    private final User owner = Samples.manager();
    private final Account account = Samples.account(owner, "Acme");
    private final Profile profile = Samples.germanProfile();
    private final Caller caller = caller(owner, Optional.empty(), Scope.ADS_READ, Scope.ADS_WRITE);

    @BeforeEach
    void a_profile_is_bound_and_its_token_kept() {
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        Discoveries discoveries = stores.discoveries();
        discoveries.begin(account.id(), account.region(), Samples.NOW);
        for (int host = 0; host < Region.values().length; host++) {
            Discoveries.Task task =
                    discoveries.claim(Samples.NOW, Samples.NOW.plusSeconds(30)).orElseThrow();
            discoveries.answered(task, task.host() == profile.region() ? List.of(profile) : List.of());
        }
        discoveries.bind(account.id(), List.of(profile.id()));
        stores.tokenVault().admit(account.id());
        stores.tokenVault()
                .keep(
                        account.id(),
                        Purpose.REFRESH_TOKEN,
                        new Secret("Atzr|kept"),
                        clock.instant().plus(Duration.ofDays(365)));
        stores.tokenVault()
                .keep(
                        account.id(),
                        Purpose.ACCESS_TOKEN,
                        new Secret("Atza|kept"),
                        clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    void tok3_sends_it_to_the_profiles_own_host_with_what_only_we_know() {
        CallAmazon.Outcome outcome = call("POST", LIST, "{\"maxResults\":5}");

        assertThat(outcome).isInstanceOf(CallAmazon.Answered.class);
        ScriptedAdsApi.Call sent = amazon.calls().getFirst();
        assertThat(sent.host()).isEqualTo(Region.EU);
        assertThat(sent.token()).isEqualTo(new Secret("Atza|kept"));
        assertThat(sent.request().scope()).contains(profile.id());
        assertThat(sent.request().path().target()).isEqualTo(LIST);
        assertThat(sent.body()).isEqualTo("{\"maxResults\":5}");
    }

    @Test
    void tok2_a_token_that_is_used_here_is_renewed_at_half_its_life() {
        call("POST", LIST, "");
        assertThat(renewInTime.claim()).isEmpty();

        clock.advance(Duration.ofMinutes(31));

        assertThat(renewInTime.claim())
                .hasValueSatisfying(due -> assertThat(due.account()).isEqualTo(account.id()));
    }

    @Test
    void tok3_of_the_callers_headers_only_those_about_the_request_go_on() {
        callAmazon.call(
                caller,
                profile.id(),
                shown(
                        "GET",
                        "/sd/campaigns",
                        Map.of(
                                "accept", "application/json",
                                "authorization", "Bearer adsc_mine",
                                "amazon-advertising-api-scope", "1",
                                "amazon-advertising-api-clientid", "theirs",
                                "amazon-ads-accountid", "other",
                                "cookie", "a=b",
                                "x-forwarded-for", "1.2.3.4",
                                "host", "evil.test",
                                "connection", "accept"),
                        ""));

        assertThat(amazon.calls().getFirst().request().headers())
                .containsExactly(Map.entry("accept", "application/json"));
    }

    @Test
    void tok3_an_answer_never_carries_what_marks_a_refusal_as_ours_nor_what_is_a_browsers() {
        amazon.answerNext(
                403,
                Map.of(
                        "ads-connect-error", "not_found",
                        "set-cookie", "a=b",
                        "access-control-allow-origin", "*",
                        "transfer-encoding", "chunked",
                        "x-amz-request-id", "ABC",
                        "content-type", "text/html"),
                "<h1>");

        CallAmazon.Answered answered = (CallAmazon.Answered) call("GET", "/sd/campaigns", "");

        assertThat(answered.answer().status()).isEqualTo(403);
        assertThat(answered.answer().headers()).containsOnlyKeys("x-amz-request-id", "content-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "sp/campaigns",
                "//evil.test/sp/campaigns",
                "/sp//campaigns",
                "/sp/../v2/profiles",
                "/sp/./campaigns",
                "/sp/..",
                "/sp/.hidden",
                "/sp/%2e%2e/v2",
                "/sp/%252e%252e/v2",
                "/sp%2fcampaigns",
                "/sp/x%5cy",
                "/sp\\campaigns",
                "/sp/campaigns;x=1",
                "/sp/campaigns ",
                "/sp/campaigns\r\nHost: evil.test",
                "/sp/campaigns\t",
                "/sp/campaigns\u0000",
                "/sp/campaigns/",
                "/sp/cämpaigns",
                "/sp/campaigns#x",
                "/sp/campaigns?x",
                "/@evil.test/sp",
                "/sp/a:b",
                "https://evil.test/sp/campaigns",
                "@evil.test/sp/campaigns",
                ".evil.test/sp/campaigns"
            })
    void tok3_a_path_that_may_be_read_in_two_ways_is_refused_before_anything_is_called(String path) {
        assertThat(call("GET", path, "")).isInstanceOf(CallAmazon.Malformed.class);
        assertThat(amazon.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%0d%0aHost:x", "a=%00", "a=%zz", "a=%", "a b", "a=ä", "a\nb", "a=#", "a=\"", "a=\\"})
    void tok3_so_is_a_query_with_line_ends_or_broken_escapes(String query) {
        Shown shown = new Shown(
                "GET",
                "/sd/campaigns",
                Optional.of(query),
                Map.of(),
                InputStream.nullInputStream(),
                OptionalLong.empty(),
                Optional.empty());

        assertThat(callAmazon.call(caller, profile.id(), shown)).isInstanceOf(CallAmazon.Malformed.class);
        assertThat(amazon.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sp",
                "/SP/campaigns",
                "/v2",
                "/v2/sp/campaigns",
                "/v2/profiles/1/x",
                "/v3/profiles",
                "/testAccounts",
                "/streams/subscriptions",
                "/reporting/reports/1/2",
                "/reporting",
                "/exports",
                "/campaigns",
                "/sponsored/sp/campaigns",
                "/dsp/advertisers",
                "/auth/o2/token",
                "/__sandbox/faults",
                "/adsApi"
            })
    void tok3_what_is_not_on_the_list_is_not_passed_on_and_the_list_is_named(String path) {
        assertThat(call("GET", path, ""))
                .isInstanceOfSatisfying(
                        CallAmazon.NotPassedOn.class,
                        refused -> assertThat(refused.why()).contains("/sp/…", "/reporting/reports"));
        assertThat(amazon.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /sp/x, ADS_READ",
        "POST, /sp/campaigns/list, ADS_READ",
        "POST, /sb/v4/campaigns/list, ADS_READ",
        "POST, /portfolios/list, ADS_READ",
        "POST, /reporting/reports, ADS_READ",
        "GET, /reporting/reports/1-2, ADS_READ",
        "POST, /campaigns/export, ADS_READ",
        "GET, /exports/1, ADS_READ",
        "POST, /adsAccounts/list, ADS_READ",
        "POST, /adsApi/v1/query/campaigns, ADS_READ",
        "POST, /adsApi/v1/create/reports, ADS_READ",
        "POST, /adsApi/v1/create/campaigns, ADS_WRITE",
        "POST, /adsApi/v1/delete/reports, ADS_WRITE",
        "DELETE, /reporting/reports/1-2, ADS_WRITE",
        "POST, /sp/campaigns, ADS_WRITE",
        "POST, /sp/list/campaigns, ADS_WRITE",
        "PUT, /sp/campaigns/list, ADS_WRITE",
        "PUT, /v2/profiles, ADS_WRITE",
        "POST, /v2/profiles, ADS_WRITE",
        "POST, /sb/v4/campaigns, ADS_WRITE",
        "PUT, /sd/campaigns, ADS_WRITE"
    })
    void tok3_to_read_and_to_change_need_scopes_of_their_own(String method, String path, Scope needed) {
        Scope other = needed == Scope.ADS_READ ? Scope.ADS_WRITE : Scope.ADS_READ;

        assertThat(callAmazon.call(
                        caller(owner, Optional.empty(), other), profile.id(), shown(method, path, Map.of(), "")))
                .isEqualTo(new CallAmazon.ScopeMissing(needed));
        assertThat(amazon.calls()).isEmpty();
        assertThat(callAmazon.call(
                        caller(owner, Optional.empty(), needed), profile.id(), shown(method, path, Map.of(), "")))
                .isInstanceOf(CallAmazon.Answered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/profiles", "/v2/profiles/1", "/managerAccounts", "/adsAccounts/list", "/adsApi/v1/x"})
    void tok3_what_reaches_all_profiles_of_a_login_is_not_for_a_key_that_may_see_some(String path) {
        Caller some = caller(owner, Optional.of(Set.of(profile.id().value())), Scope.ADS_READ, Scope.ADS_WRITE);

        assertThat(callAmazon.call(some, profile.id(), shown("GET", path, Map.of(), "")))
                .isEqualTo(new CallAmazon.BeyondTheList());
        assertThat(callAmazon.call(some, profile.id(), shown("GET", "/sp/x", Map.of(), "")))
                .isInstanceOf(CallAmazon.Answered.class);
        assertThat(call("GET", path, "")).isInstanceOf(CallAmazon.Answered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "TRACE", "CONNECT", "get", "PROPFIND"})
    void a_method_that_amazon_does_not_know_is_refused(String method) {
        assertThat(call(method, LIST, "")).isInstanceOf(CallAmazon.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nAuthorization: x", "a\nb", "ä", ""})
    void tok3_a_header_that_would_be_more_than_one_is_refused(String value) {
        assertThat(callAmazon.call(caller, profile.id(), shown("GET", "/sp/x", Map.of("content-type", value), "")))
                .isInstanceOf(CallAmazon.Malformed.class);
    }

    @Test
    void sec1_somebody_elses_profile_does_not_exist() {
        User stranger = Samples.manager();

        assertThat(callAmazon.call(
                        caller(stranger, Optional.empty(), Scope.ADS_READ),
                        profile.id(),
                        shown("GET", "/sp/x", Map.of(), "")))
                .isEqualTo(new CallAmazon.NoSuchProfile());
        assertThat(callAmazon.call(caller, new ProfileId(1), shown("GET", "/sp/x", Map.of(), "")))
                .isEqualTo(new CallAmazon.NoSuchProfile());
    }

    @Test
    void one_that_is_not_on_the_keys_list_is_told_apart() {
        assertThat(callAmazon.call(
                        caller(owner, Optional.of(Set.of(1L)), Scope.ADS_READ),
                        profile.id(),
                        shown("GET", "/sp/x", Map.of(), "")))
                .isEqualTo(new CallAmazon.NotOnTheList());
    }

    @Test
    void plan2_without_a_plan_nothing_is_called() {
        User lapsed = Samples.withPlan(owner, Plan.NONE);

        assertThat(callAmazon.call(
                        caller(lapsed, Optional.empty(), Scope.ADS_READ),
                        profile.id(),
                        shown("GET", "/sp/x", Map.of(), "")))
                .isEqualTo(new CallAmazon.PlanRequired());
    }

    @Test
    void reco2_nor_with_a_consent_that_is_over() {
        stores.accounts().endConsent(account.id(), ConsentEnd.REVOKED);

        assertThat(call("GET", "/sp/x", "")).isEqualTo(new CallAmazon.ReconsentRequired(account.id()));
    }

    @Test
    void tok3_a_refused_token_is_renewed_once_and_the_same_sent_again() {
        amazon.answerNext(401, Map.of(), "dead");

        assertThat(call("POST", LIST, "{\"a\":1}")).isInstanceOf(CallAmazon.Answered.class);

        assertThat(amazon.calls()).extracting(ScriptedAdsApi.Call::body).containsExactly("{\"a\":1}", "{\"a\":1}");
        assertThat(amazon.calls().getLast().token()).isNotEqualTo(new Secret("Atza|kept"));
        assertThat(oauth.refreshes()).hasSize(1);
        assertThat(amazon.closed()).isEqualTo(1);
    }

    @Test
    void tok3_a_second_refusal_is_passed_on() {
        amazon.answerNext(401, Map.of(), "first");
        amazon.answerNext(401, Map.of(), "second");

        assertThat(call("GET", "/sp/x", ""))
                .isInstanceOfSatisfying(
                        CallAmazon.Answered.class,
                        answered -> assertThat(answered.answer().body()).hasContent("second"));
    }

    @Test
    void tok3_a_body_too_long_to_keep_is_not_sent_again_though_the_token_is_renewed() {
        amazon.answerNext(401, Map.of(), "dead");
        String body = "x".repeat(3_000_000);

        assertThat(call("POST", LIST, body)).isEqualTo(new CallAmazon.SendAgain());
        assertThat(amazon.calls()).extracting(sent -> sent.body().length()).containsExactly(3_000_000);
        assertThat(call("POST", LIST, body)).isInstanceOf(CallAmazon.Answered.class);
    }

    @Test
    void tok3_throttling_is_passed_on_with_its_pause() {
        amazon.answerNext(429, Map.of("retry-after", "7"), "");

        CallAmazon.Answered answered = (CallAmazon.Answered) call("GET", "/sp/x", "");

        assertThat(answered.answer().status()).isEqualTo(429);
        assertThat(answered.answer().headers()).containsEntry("retry-after", "7");
        assertThat(amazon.calls()).hasSize(1);
    }

    @Test
    void a_token_that_is_not_to_be_had_is_amazons_failure() {
        stores.tokenVault().forget(account.id(), Purpose.ACCESS_TOKEN);
        oauth.failNext(AmazonFailure.Kind.UNAVAILABLE);

        assertThatThrownBy(() -> call("GET", "/sp/x", "")).isInstanceOf(AmazonFailure.class);
        assertThat(amazon.calls()).isEmpty();
    }

    @Test
    void a_region_that_is_not_the_profiles_is_refused() {
        Shown shown = new Shown(
                "GET",
                "/sp/x",
                Optional.empty(),
                Map.of(),
                InputStream.nullInputStream(),
                OptionalLong.empty(),
                Optional.of(Region.NA));

        assertThat(callAmazon.call(caller, profile.id(), shown)).isEqualTo(new CallAmazon.OtherRegion(Region.EU));
    }

    @Test
    void a_program_that_stops_sending_has_nothing_sent() {
        Shown shown = new Shown(
                "POST",
                LIST,
                Optional.empty(),
                Map.of(),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                },
                OptionalLong.of(5),
                Optional.empty());

        assertThat(callAmazon.call(caller, profile.id(), shown)).isEqualTo(new CallAmazon.BrokeOff());
        assertThat(amazon.calls()).isEmpty();
    }

    private CallAmazon.Outcome call(String method, String path, String body) {
        return callAmazon.call(caller, profile.id(), shown(method, path, Map.of(), body));
    }

    private static Shown shown(String method, String path, Map<String, String> headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Shown(
                method,
                path,
                Optional.empty(),
                headers,
                new ByteArrayInputStream(bytes),
                OptionalLong.of(bytes.length),
                Optional.empty());
    }

    private static Caller caller(User user, Optional<Set<Long>> profiles, Scope... scopes) {
        ApiKey key = Samples.key(user, Set.of(scopes));
        return new Caller(
                user,
                new ApiKey(
                        key.id(),
                        key.owner(),
                        key.name(),
                        key.scopes(),
                        profiles,
                        key.madeAt(),
                        key.expiresAt(),
                        key.lastUsedAt()));
    }
}
