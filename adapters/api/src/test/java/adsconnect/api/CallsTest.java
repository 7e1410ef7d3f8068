package adsconnect.api;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Reason;
import adsconnect.domain.feedback.InboxFilter;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
final class CallsTest {

    private final User owner = Samples.manager();
    private final Profile american = Samples.profile();
    private final Profile german = Samples.germanProfile();
    private ApiFixture api;
    private Account account;
    private ApiProgram program;
    private AnswerSchemas schemas;

    @BeforeEach
    void somebody_has_an_account(Vertx vertx) {
        api = new ApiFixture(vertx);
        api.user(owner);
        account = api.account(owner, american, german);
        program = api.program(owner);
        api.amazon.lists(Region.NA, american);
        api.amazon.lists(Region.EU, german);
        schemas = new AnswerSchemas(
                new JsonObject(api.stranger().get("/api/v1/openapi.json").body()));
    }

    /** As the document describes it. */
    private JsonNode right(String id, ApiProgram.Answer answer, int status) {
        Operation operation = api.routes.operations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(schemas.mistakes(operation, answer)).as(answer.body()).isEmpty();
        return answer.json();
    }

    private static String profile(Profile profile, String rest) {
        return "/api/v1/profiles/" + profile.id().value() + rest;
    }

    @Test
    void auth5_a_link_is_told_once_and_found_again_without_its_address() {
        JsonNode made = right(
                "startAuthorization",
                program.post("/api/v1/authorizations", "{\"accountName\":\" Acme \",\"region\":\"eu\"}"),
                201);
        assertThat(made.path("authorizeUrl").asText()).matches(api.url + "/a/[A-Za-z0-9_-]{22}");
        assertThat(made.path("accountName").asText()).isEqualTo("Acme");
        assertThat(made.path("region").asText()).isEqualTo("EU");
        assertThat(made.path("expiresAt").asText())
                .isEqualTo(api.clock.instant().plus(Duration.ofHours(1)).toString());

        String address =
                "/api/v1/authorizations/" + made.path("authorizationId").asText();
        JsonNode found = right("readAuthorization", program.get(address), 200);
        assertThat(found.path("status").asText()).isEqualTo("PENDING");
        assertThat(found.has("authorizeUrl")).isFalse();

        assertThat(program.delete(address).status()).isEqualTo(204);
        assertThat(program.get(address).json().path("status").asText()).isEqualTo("REVOKED");
    }

    @Test
    void auth2_a_name_is_asked_for_and_a_taken_one_comes_with_a_free_one() {
        String taken = account.name().value().toUpperCase(Locale.ROOT);

        assertThat(program.post("/api/v1/authorizations", "{}").code()).isEqualTo("account_name_missing");
        assertThat(program.post("/api/v1/authorizations", "{\"accountName\":\"  \"}")
                        .code())
                .isEqualTo("account_name_missing");
        assertThat(program.post("/api/v1/authorizations", "{\"accountName\":\"" + "x".repeat(101) + "\"}")
                        .code())
                .isEqualTo("account_name_invalid");
        ApiProgram.Answer clash = program.post("/api/v1/authorizations", "{\"accountName\":\"" + taken + "\"}");
        assertThat(clash.status()).isEqualTo(422);
        assertThat(clash.code()).isEqualTo("account_name_taken");
        assertThat(clash.detail()).contains(taken + " (2)");
        assertThat(program.post("/api/v1/authorizations", "{\"accountName\":\"A\",\"region\":\"MARS\"}")
                        .code())
                .isEqualTo("region_unknown");
    }

    @Test
    void auth2_an_account_is_reconnected_by_its_id_alone() {
        String id = account.id().value().toString();
        JsonNode made = right(
                "startAuthorization", program.post("/api/v1/authorizations", "{\"accountId\":\"" + id + "\"}"), 201);

        assertThat(made.path("accountId").asText()).isEqualTo(id);
        assertThat(made.path("accountName").asText()).isEqualTo(account.name().value());
        assertThat(program.post("/api/v1/authorizations", "{\"accountId\":\"nonsense\"}")
                        .code())
                .isEqualTo("not_found");
        assertThat(program.post("/api/v1/authorizations", "{\"accountId\":\"" + id + "\",\"region\":\"EU\"}")
                        .code())
                .isEqualTo("malformed");
    }

    @Test
    void auth4_without_a_plan_and_at_the_limit_no_link_is_made() {
        User poor = api.user(Samples.user(Role.MANAGER, Plan.NONE));
        assertThat(api.program(poor)
                        .post("/api/v1/authorizations", "{\"accountName\":\"A\"}")
                        .status())
                .isEqualTo(402);

        User seller = api.user(Samples.seller());
        Account only = api.account(seller, Samples.profile());
        ApiProgram.Answer full = api.program(seller).post("/api/v1/authorizations", "{\"accountName\":\"A\"}");
        assertThat(full.status()).isEqualTo(409);
        assertThat(full.code()).isEqualTo("limit_reached");
        assertThat(full.detail()).contains(only.name().value());
    }

    @Test
    void accounts_are_listed_renamed_and_unbound() {
        String address = "/api/v1/accounts/" + account.id().value();
        JsonNode listed = right("listAccounts", program.get("/api/v1/accounts"), 200);
        assertThat(listed.path("total").asInt()).isEqualTo(1);
        JsonNode one = listed.path("items").path(0);
        assertThat(one.path("status").asText()).isEqualTo("CONNECTED");
        assertThat(one.path("profiles")).hasSize(2);

        JsonNode renamed = right("renameAccount", program.patch(address, "{\"accountName\":\"Neu 新\"}"), 200);
        assertThat(renamed.path("accountName").asText()).isEqualTo("Neu 新");

        program.post(profile(german, "/connection"));
        assertThat(program.delete(address).status()).isEqualTo(204);
        assertThat(program.get("/api/v1/accounts").json().path("items")).isEmpty();
        assertThat(api.stores.connections().ofOwner(owner.id())).isEmpty();
        assertThat(program.delete(address).code()).isEqualTo("not_found");
    }

    @Test
    void a_key_with_a_list_sees_only_these_and_nothing_of_whole_accounts() {
        ApiKey whole = Samples.key(owner, Set.of(Scope.ACCOUNTS_READ, Scope.CONNECTIONS_WRITE));
        ApiProgram some = api.program(new ApiKey(
                whole.id(),
                whole.owner(),
                whole.name(),
                whole.scopes(),
                Optional.of(Set.of(german.id().value())),
                whole.madeAt(),
                Optional.empty(),
                Optional.empty()));
        api.account(owner, Samples.profile());

        assertThat(some.get("/api/v1/profiles").json().path("items"))
                .extracting(item -> item.path("profileId").asLong())
                .containsExactly(german.id().value());
        JsonNode accounts = some.get("/api/v1/accounts").json().path("items");
        assertThat(accounts).hasSize(1);
        assertThat(accounts.path(0).path("profiles")).hasSize(1);
        ApiProgram.Answer rename = some.patch("/api/v1/accounts/" + account.id().value(), "{\"accountName\":\"New\"}");
        assertThat(rename.status()).isEqualTo(403);
        assertThat(rename.code()).isEqualTo("scope_missing");
        assertThat(rename.detail()).contains("list of profiles");
    }

    @Test
    void profiles_are_found_by_country_and_by_account_name() {
        JsonNode all = right("listProfiles", program.get("/api/v1/profiles"), 200);
        assertThat(all.path("total").asInt()).isEqualTo(2);
        JsonNode first = all.path("items").path(0);
        assertThat(first.path("profileIdString").asText())
                .isEqualTo(first.path("profileId").asText());

        assertThat(program.get("/api/v1/profiles?countryCode=de").json().path("items"))
                .extracting(item -> item.path("domain").asText())
                .containsExactly("Amazon.de");
        String name = account.name().value().toLowerCase(Locale.ROOT).replace(" ", "%20");
        assertThat(program.get("/api/v1/profiles?accountName=" + name)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(program.get("/api/v1/profiles?accountName=other")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void pick7_a_refresh_asks_amazon_not_more_often_than_it_may_and_serves_what_failed_as_stale() {
        assertThat(program.get("/api/v1/profiles?refresh=true").status()).isEqualTo(200);
        assertThat(api.amazon.questions()).isEmpty();

        api.clock.advance(Duration.ofMinutes(5));
        Profile fresh = Samples.profile("New one");
        api.amazon.lists(Region.NA, american, fresh);
        api.amazon.failNext(Region.EU, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "Scripted"));
        JsonNode found = right("listProfiles", program.get("/api/v1/profiles?refresh=true"), 200);

        assertThat(api.amazon.questions()).hasSize(3);
        assertThat(StreamSupport.stream(found.path("items").spliterator(), false)
                        .filter(item -> item.path("stale").asBoolean()))
                .extracting(item -> item.path("profileId").asLong())
                .containsExactly(german.id().value());

        program.get("/api/v1/profiles?refresh=true");
        assertThat(api.amazon.questions()).as("what failed is asked again").hasSize(4);
    }

    @Test
    void a_profile_is_connected_watched_and_disconnected() {
        assertThat(program.get(profile(german, "/connection")).code()).isEqualTo("not_found");

        JsonNode made = right("connectProfile", program.post(profile(german, "/connection")), 201);
        assertThat(made.path("stages").path("OAUTH").asText()).isEqualTo("DONE");
        assertThat(made.path("status").asText()).isEqualTo("FIRST_SYNC");
        right("connectProfile", program.post(profile(german, "/connection"), "{}"), 200);
        right("readConnection", program.get(profile(german, "/connection")), 200);
        assertThat(program.get("/api/v1/profiles?countryCode=DE")
                        .json()
                        .path("items")
                        .path(0)
                        .path("connected")
                        .asBoolean())
                .isTrue();

        assertThat(program.delete(profile(german, "/connection")).status()).isEqualTo(204);
        assertThat(program.delete(profile(german, "/connection")).status()).isEqualTo(204);
        JsonNode gone = right("readConnection", program.get(profile(german, "/connection")), 200);
        assertThat(gone.path("status").asText()).isEqualTo("DISCONNECTED");
    }

    @Test
    void lim3_a_seller_replaces_by_name_and_only_what_is_connected() {
        User seller = api.user(Samples.seller());
        Profile first = Samples.profile("First");
        Profile second = Samples.profile("Second");
        api.account(seller, first, second);
        ApiProgram sellers = api.program(seller);
        sellers.post(profile(first, "/connection"));

        ApiProgram.Answer full = sellers.post(profile(second, "/connection"));
        assertThat(full.code()).isEqualTo("limit_reached");
        assertThat(full.detail()).contains("First", Long.toString(first.id().value()));
        assertThat(sellers.post(profile(second, "/connection"), "{\"replace\":1}")
                        .code())
                .isEqualTo("selection_changed");

        String replace = "{\"replace\":\"" + first.id().value() + "\"}";
        assertThat(sellers.post(profile(second, "/connection"), replace).status())
                .isEqualTo(201);
        assertThat(sellers.get(profile(first, "/connection"))
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("DISCONNECTED");
    }

    @Test
    void what_can_not_be_connected_says_why() {
        Profile agency = Samples.agencyProfile();
        api.account(owner, agency);
        assertThat(program.post(profile(agency, "/connection")).code()).isEqualTo("agency_only");

        api.stores.accounts().endConsent(account.id(), ConsentEnd.REVOKED);
        assertThat(program.post(profile(german, "/connection")).code()).isEqualTo("reconsent_required");
    }

    @Test
    void a_first_load_that_goes_on_is_what_sync_now_asks_for() {
        assertThat(program.post(profile(german, "/sync")).code()).isEqualTo("not_found");
        program.post(profile(german, "/connection"));

        JsonNode asked = right("syncProfile", program.post(profile(german, "/sync")), 202);
        assertThat(asked.path("state").asText()).isEqualTo("RUNNING");
    }

    @Test
    void plan2_without_a_plan_nothing_is_loaded_from_that_moment_on_and_again_once_it_is_woken() {
        program.post(profile(german, "/connection"));
        User owned = api.stores.users().byId(owner.id()).orElseThrow();
        api.stores.users().change(Samples.withPlan(owned, Plan.NONE));
        assertThat(program.post(profile(german, "/sync")).code()).isEqualTo("plan_required");

        api.stores.planPauses().pause(account.id(), api.clock.instant());
        api.stores.users().change(owned);
        ApiProgram.Answer waking = program.post(profile(german, "/sync"));
        assertThat(waking.code()).isEqualTo("too_soon");
        assertThat(waking.header("retry-after")).isEqualTo("15");
    }

    @Test
    void reco2_a_consent_that_is_over_counts_nothing_down() {
        program.post(profile(german, "/connection"));
        api.stores.accounts().endConsent(account.id(), ConsentEnd.REVOKED);

        JsonNode over = right("readConnection", program.get(profile(german, "/connection")), 200);

        assertThat(over.path("daysLeft").asInt(-1)).isZero();
        assertThat(over.has("consentExpiresAt")).isFalse();
    }

    @Test
    void numbers_of_nothing_are_null_where_they_would_divide_by_it() {
        program.post(profile(german, "/connection"));
        for (String by : ReadMetricsCall.BY) {
            JsonNode numbers = right(
                    "readMetrics",
                    program.get(profile(german, "/metrics?from=2026-11-01&to=2026-11-10&by=" + by)),
                    200);
            assertThat(numbers.path("totals").path("spend").asText()).isEqualTo("0.00");
            assertThat(numbers.path("totals").path("acos").isNull()).isTrue();
            assertThat(numbers.path("items")).isEmpty();
        }
        right("readCoverage", program.get(profile(german, "/coverage?month=2026-11")), 200);
        right("listRuns", program.get(profile(german, "/runs")), 200);
        right("readHistory", program.get(profile(german, "/history?day=2026-11-01&asOf=2026-11-03")), 200);
    }

    @Test
    void days_that_can_not_be_are_named() {
        program.post(profile(german, "/connection"));
        String metrics = profile(german, "/metrics");
        assertThat(program.get(metrics + "?from=2026-11-01").detail()).contains("to is missing");
        assertThat(program.get(metrics + "?from=2026-11-02&to=2026-11-01").detail())
                .contains("to is before from");
        assertThat(program.get(metrics + "?from=2026-02-30&to=2026-11-01").detail())
                .contains("from is a day");
        assertThat(program.get(metrics + "?from=2020-01-01&to=2026-11-01").detail())
                .contains("span more than");
        assertThat(program.get(metrics + "?from=2026-11-01&to=2026-11-01&by=hour")
                        .detail())
                .contains("by is one of");
        assertThat(program.send(
                                "GET",
                                metrics + "?from=2026-11-01&to=2026-11-02&cursor=2",
                                Optional.empty(),
                                "text/csv")
                        .detail())
                .contains("CSV is all there is");
        assertThat(program.get(profile(german, "/coverage?month=2026-13")).code())
                .isEqualTo("malformed");
    }

    @Test
    void plan1_billing_gives_a_plan() {
        ApiProgram billing = api.program(api.user(Samples.admin()));
        String address = "/api/v1/admin/users/" + owner.email().value() + "/plan";

        JsonNode granted = right(
                "grantPlan",
                billing.put(address, "{\"plan\":\"MONTHLY\",\"startsOn\":\"2026-01-31\",\"reason\":\"paid by card\"}"),
                200);
        assertThat(api.stores.auditTrail().newest(1).getFirst().origin().reason())
                .hasValueSatisfying(reason -> assertThat(reason.text()).isEqualTo("paid by card"));
        assertThat(billing.put(address, "{\"plan\":\"ANNUAL\",\"reason\":\"x\"}")
                        .code())
                .isEqualTo("malformed");
        assertThat(granted.path("endsOn").asText()).isEqualTo("2026-02-28");
        assertThat(billing.put(address, "{\"plan\":\"NONE\",\"startsOn\":\"2099-01-31\"}")
                        .code())
                .isEqualTo("malformed");
        right("grantPlan", billing.put(address, "{\"plan\":\"NONE\"}"), 200);
        assertThat(program.put(address, "{\"plan\":\"ANNUAL\"}").code())
                .as("a manager's key, whatever its scopes")
                .isEqualTo("scope_missing");
        assertThat(api.stores
                        .users()
                        .byEmail(owner.email())
                        .orElseThrow()
                        .plan()
                        .type())
                .isEqualTo(PlanType.NONE);
    }

    @Test
    void admins_invite_and_change_users_by_key_and_the_trail_keeps_why() {
        User admin = api.user(Samples.admin());
        ApiProgram program = api.program(admin);
        api.letters.begin();
        String invite = "{\"email\":\"New@example.com\",\"role\":\"MANAGER\",\"reason\":\"Works here\"}";

        JsonNode invited = right("inviteUser", program.post("/api/v1/admin/invitations", invite), 201);
        assertThat(invited.path("mailed").asBoolean()).isTrue();
        assertThat(api.letters.sent())
                .singleElement()
                .satisfies(letter -> assertThat(invited.path("joinUrl").asText())
                        .isEqualTo(api.url + "/join/" + letter.link().reveal()));
        AuditLine line = api.stores.auditTrail().newest(1).getFirst();
        assertThat(line.deed()).isEqualTo(Deed.USER_INVITED);
        assertThat(line.by()).isInstanceOf(Actor.Key.class);
        assertThat(line.origin().reason()).contains(new Reason("Works here"));
        assertThat(program.post("/api/v1/admin/invitations", invite).code()).isEqualTo("user_exists");
        assertThat(program.post(
                                "/api/v1/admin/invitations",
                                invite.replace("New@example.com", owner.email().value()))
                        .code())
                .isEqualTo("user_exists");

        String user = "/api/v1/admin/users/" + owner.email().value();
        assertThat(right("changeRole", program.put(user + "/role", "{\"role\":\"SELLER\"}"), 200)
                        .path("role")
                        .asText())
                .isEqualTo("SELLER");
        String disabling = "{\"state\":\"DISABLED\",\"reason\":\"Has left us\"}";
        assertThat(program.put(user + "/state", disabling.replace("Has left us", " x "))
                        .code())
                .isEqualTo("malformed");
        right("changeUserState", program.put(user + "/state", disabling), 200);
        assertThat(this.program.get("/api/v1/capabilities").status()).isIn(401, 403);
        JsonNode found = right(
                "listUsers",
                program.get("/api/v1/admin/users?state=DISABLED&q="
                        + owner.email().value().toUpperCase(Locale.ROOT)),
                200);
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("items").path(0).path("email").asText())
                .isEqualTo(owner.email().value());
        right("changeUserState", program.put(user + "/state", disabling.replace("DISABLED", "ENABLED")), 200);
        assertThat(this.program.get("/api/v1/admin/users").code()).isEqualTo("scope_missing");
        assertThat(program.get("/api/v1/admin/users?role=NOBODY").code()).isEqualTo("malformed");
    }

    @Test
    void the_last_admin_stays_one_whoever_asks() {
        User admin = api.user(Samples.admin());
        String user = "/api/v1/admin/users/" + admin.email().value();

        assertThat(api.program(admin)
                        .put(user + "/role", "{\"role\":\"SELLER\"}")
                        .code())
                .isEqualTo("last_admin");
        assertThat(api.program(admin)
                        .put(user + "/state", "{\"state\":\"DISABLED\",\"reason\":\"By mistake\"}")
                        .code())
                .isEqualTo("last_admin");
        assertThat(api.stores.users().byEmail(admin.email()).orElseThrow()).isEqualTo(admin);
    }

    @Test
    void feedback_reaches_the_inbox_without_secrets_and_not_without_end() {
        String sent =
                "{\"skillName\":\"ads\",\"sentiment\":\"NEGATIVE\",\"category\":\"BUG\",\"content\":\"Atza|abcdefgh came\"}";
        right("sendFeedback", program.post("/api/v1/feedback", sent), 202);

        assertThat(api.stores
                        .inbox()
                        .list(InboxFilter.ALL, Integer.MAX_VALUE, 1)
                        .getFirst()
                        .message()
                        .content()
                        .text())
                .isEqualTo("Atza|*** came");
        for (int number = 1; number < 20; number++) {
            program.post("/api/v1/feedback", sent);
        }
        ApiProgram.Answer many = program.post("/api/v1/feedback", sent);
        assertThat(many.code()).isEqualTo("rate_limited");
        assertThat(many.header("retry-after")).isEqualTo("3600");
    }

    @Test
    void every_answer_says_how_much_is_left_and_wrong_keys_end_soon() {
        ApiProgram.Answer first = program.get("/api/v1/capabilities");
        assertThat(first.header("ratelimit-limit")).isEqualTo("1000000");
        assertThat(first.header("ratelimit-remaining")).isEqualTo("999999");
        assertThat(first.header("ratelimit-reset")).isEqualTo("1");
        assertThat(program.get("/api/v1/profiles?x=1").header("ratelimit-remaining"))
                .isEqualTo("999998");

        ApiProgram wrong = new ApiProgram(api.url, Optional.of("adsc_wrong"));
        for (int number = 0; number < Limits.OF_WRONG_KEYS; number++) {
            assertThat(wrong.get("/api/v1/capabilities").status()).isEqualTo(401);
        }
        ApiProgram.Answer ended = wrong.get("/api/v1/capabilities");
        assertThat(ended.status()).isEqualTo(429);
        assertThat(ended.header("retry-after")).isEqualTo("1");
        assertThat(program.get("/api/v1/capabilities").status()).isEqualTo(200);
        api.clock.advance(Duration.ofSeconds(1));
        assertThat(wrong.get("/api/v1/capabilities").status()).isEqualTo(401);
    }
}
