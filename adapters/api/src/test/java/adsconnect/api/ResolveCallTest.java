package adsconnect.api;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From words to a profile, as programs call it (section 14). */
@ExtendWith(VertxExtension.class)
final class ResolveCallTest {

    private final User owner = Samples.manager();
    private final Profile american = Samples.profile();
    private final Profile german = Samples.germanProfile();
    private final Profile japanese = Samples.profile("Brightleaf Home", Region.FE, "JP", ProfileType.SELLER);
    private final Profile agency = Samples.profile("Tall Pines Media", Region.EU, "UK", ProfileType.AGENCY);
    private ApiFixture api;
    private Account account;
    private ApiProgram program;
    private AnswerSchemas schemas;

    @BeforeEach
    void somebody_has_an_account(Vertx vertx) {
        api = new ApiFixture(vertx);
        api.user(owner);
        account = api.account(owner, american, german, agency);
        program = api.program(owner);
        api.amazon.lists(Region.NA, american);
        api.amazon.lists(Region.EU, german, agency);
        schemas = new AnswerSchemas(
                new JsonObject(api.stranger().get("/api/v1/openapi.json").body()));
    }

    private JsonNode resolve(ApiProgram by, String words) {
        Operation operation = api.routes.operations().stream()
                .filter(one -> one.id().equals("resolveProfile"))
                .findFirst()
                .orElseThrow();
        ApiProgram.Answer answer =
                by.get("/api/v1/profiles/resolve?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(schemas.mistakes(operation, answer)).as(answer.body()).isEmpty();
        return answer.json();
    }

    private JsonNode resolve(String words) {
        return resolve(program, words);
    }

    @Test
    void ten_thousand_characters_are_read_and_one_more_is_refused() {
        assertThat(resolve("x".repeat(10_000)).path("status").asText()).isNotEmpty();

        ApiProgram.Answer refused = program.get("/api/v1/profiles/resolve?q=" + "x".repeat(10_001));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("malformed", "10,000");
    }

    @Test
    void the_one_that_is_meant_comes_with_both_forms_of_its_number_and_with_its_account() {
        JsonNode found = resolve("德国站");

        assertThat(found.path("status").asText()).isEqualTo("RESOLVED");
        assertThat(found.path("profileId").asLong()).isEqualTo(german.id().value());
        assertThat(found.path("profileIdString").asText())
                .isEqualTo(Long.toString(german.id().value()));
        assertThat(found.path("accountName").asText()).isEqualTo(account.name().value());
        assertThat(found.path("countryCode").asText()).isEqualTo("DE");
        assertThat(found.path("region").asText()).isEqualTo("EU");
        assertThat(found.path("matchedOn").path(0).asText()).isEqualTo("SITE");
        assertThat(found.has("question")).isFalse();
        assertThat(found.path("candidates")).hasSize(1);
    }

    @Test
    void a_host_that_failed_is_not_asked_by_every_question_about_what_is_not_there() {
        api.clock.advance(Duration.ofMinutes(6));
        api.amazon.failNext(Region.FE, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "Scripted"));
        resolve("France");
        int asked = api.amazon.questions().size();
        assertThat(asked).isPositive();

        resolve("France");
        assertThat(api.amazon.questions()).hasSize(asked);

        api.clock.advance(Duration.ofMinutes(5));
        resolve("France");
        assertThat(api.amazon.questions()).hasSize(asked + 1);
    }

    @Test
    void where_several_can_be_meant_there_is_a_question_and_no_profile() {
        JsonNode asked = resolve("my store");

        assertThat(asked.path("status").asText()).isEqualTo("AMBIGUOUS");
        assertThat(asked.has("profileId")).isFalse();
        assertThat(asked.path("question").asText()).contains("US").contains("German");
        assertThat(asked.path("candidates"))
                .extracting(one -> one.path("countryCode").asText())
                .containsExactlyInAnyOrder("US", "DE");
    }

    @Test
    void a_connected_one_is_no_more_meant_than_the_other() {
        program.post("/api/v1/profiles/" + german.id().value() + "/connection");

        assertThat(resolve("my store").path("status").asText()).isEqualTo("AMBIGUOUS");
    }

    @Test
    void profiles_of_agencies_and_of_others_are_none() {
        User other = api.user(Samples.manager());
        Profile theirs = Samples.profile();
        api.account(other, theirs);

        assertThat(resolve("UK").path("status").asText()).isEqualTo("NOT_AUTHORIZED");
        assertThat(resolve(Long.toString(agency.id().value())).path("status").asText())
                .isEqualTo("NOT_FOUND");
        assertThat(resolve(Long.toString(theirs.id().value())).path("status").asText())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void a_key_with_a_list_knows_of_nothing_else() {
        ApiKey whole = Samples.key(owner, Set.of(Scope.ACCOUNTS_READ));
        ApiProgram some = api.program(new ApiKey(
                whole.id(),
                whole.owner(),
                whole.name(),
                whole.scopes(),
                Optional.of(Set.of(german.id().value())),
                whole.madeAt(),
                Optional.empty(),
                Optional.empty()));

        assertThat(resolve(some, "my store").path("countryCode").asText()).isEqualTo("DE");
        assertThat(resolve(some, "US").path("status").asText()).isEqualTo("NOT_AUTHORIZED");
        assertThat(resolve(some, Long.toString(american.id().value()))
                        .path("status")
                        .asText())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void who_has_no_account_is_offered_an_authorization() {
        ApiProgram newcomer = api.program(api.user(Samples.manager()));

        assertThat(resolve(newcomer, "the US site").path("status").asText()).isEqualTo("NOT_AUTHORIZED");
        assertThat(resolve(newcomer, "美国站").path("question").asText()).contains("授权");
    }

    @Test
    void amazon_is_asked_once_before_it_is_said_that_there_is_none_and_again_after_five_minutes_only() {
        api.clock.advance(Duration.ofMinutes(6));
        api.amazon.lists(Region.FE, japanese);
        assertThat(resolve("Japan").path("profileId").asLong())
                .isEqualTo(japanese.id().value());
        int asked = api.amazon.questions().size();
        assertThat(asked).isPositive();

        assertThat(resolve("France").path("status").asText()).isEqualTo("NOT_AUTHORIZED");
        api.clock.advance(Duration.ofMinutes(4));
        assertThat(resolve("France").path("status").asText()).isEqualTo("NOT_AUTHORIZED");
        assertThat(api.amazon.questions()).hasSize(asked);

        api.clock.advance(Duration.ofMinutes(2));
        resolve("France");
        assertThat(api.amazon.questions()).hasSizeGreaterThan(asked);
    }

    @Test
    void what_is_known_is_answered_without_asking_amazon() {
        api.clock.advance(Duration.ofMinutes(6));
        resolve("US");
        resolve("my store");

        assertThat(api.amazon.questions()).isEmpty();
    }

    @Test
    void words_are_asked_for_and_ten_thousand_characters_are_answered() {
        assertThat(program.get("/api/v1/profiles/resolve").code()).isEqualTo("malformed");
        assertThat(program.get("/api/v1/profiles/resolve?q=").code()).isEqualTo("malformed");
        assertThat(resolve("x".repeat(10_000)).path("status").asText()).isEqualTo("AMBIGUOUS");
        assertThat(program.get("/api/v1/profiles/resolve?q=" + "%F0%9F%8E%89".repeat(10_000))
                        .status())
                .isEqualTo(414);
        assertThat(resolve("US\u0000 site \u202e🎉").path("countryCode").asText())
                .isEqualTo("US");
    }
}
