package adsconnect.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.feedback.InboxFilter;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation of the catalogue against whatever somebody may send; a new one is tried by being in the catalogue. */
@ExtendWith(VertxExtension.class)
final class HostileInputTest {

    private static final Map<String, String> NONSENSE = Map.of(
            "profileId", "nonsense", "accountId", "nonsense", "authorizationId", "nonsense", "email", "nonsense");

    private final User owner = Samples.admin();
    private final User stranger = Samples.manager();
    private final Profile profile = Samples.profile();
    private final Profile foreign = Samples.profile();
    private ApiFixture api;
    private Account account;
    private Account foreignAccount;
    private AnswerSchemas schemas;

    @BeforeEach
    void somebody_has_an_account(Vertx vertx) {
        api = new ApiFixture(vertx);
        api.user(owner);
        api.user(stranger);
        account = api.account(owner, profile);
        foreignAccount = api.account(stranger, foreign);
        schemas = new AnswerSchemas(
                new JsonObject(api.stranger().get("/api/v1/openapi.json").body()));
    }

    @TestFactory
    Stream<DynamicTest> without_a_key() {
        return each(
                operation -> refused(operation, api.stranger(), own(), Requests.body(operation), 401, "key_invalid"));
    }

    @TestFactory
    Stream<DynamicTest> with_something_that_is_no_key() {
        ApiProgram nobody = new ApiProgram(api.url, Optional.of("Bearer adsc_nosuchkey"));
        ApiProgram basic = new ApiProgram(api.url, Optional.of("Basic YTpi"));
        return each(operation -> {
            refused(operation, nobody, own(), Requests.body(operation), 401, "key_invalid");
            refused(operation, basic, own(), Requests.body(operation), 401, "key_invalid");
        });
    }

    @TestFactory
    Stream<DynamicTest> with_a_key_whose_time_is_over_or_that_was_revoked() {
        ApiKey made = Samples.key(owner, Set.of(Scope.values()));
        ApiProgram expired = api.program(new ApiKey(
                made.id(),
                made.owner(),
                made.name(),
                made.scopes(),
                Optional.empty(),
                made.madeAt(),
                Optional.of(api.clock.instant()),
                Optional.empty()));
        ApiKey taken = Samples.key(owner, Set.of(Scope.values()));
        ApiProgram revoked = api.program(taken);
        api.stores.apiKeys().remove(taken.id());
        return each(operation -> {
            refused(operation, expired, own(), Requests.body(operation), 401, "key_expired");
            refused(operation, revoked, own(), Requests.body(operation), 401, "key_invalid");
        });
    }

    @TestFactory
    Stream<DynamicTest> without_the_scope() {
        return operations()
                .filter(operation -> operation.access() instanceof Operation.Scoped)
                .map(operation -> dynamicTest(operation.id(), () -> {
                    Scope needed = ((Operation.Scoped) operation.access()).scope();
                    Scope[] others = Arrays.stream(Scope.values())
                            .filter(scope -> scope != needed)
                            .toArray(Scope[]::new);
                    ApiProgram.Answer answer = refused(
                            operation,
                            api.program(owner, others),
                            own(),
                            Requests.body(operation),
                            403,
                            "scope_missing");
                    assertThat(answer.detail()).contains(needed.text());
                }));
    }

    @TestFactory
    Stream<DynamicTest> with_a_list_of_other_profiles() {
        Set<Scope> scopes = Arrays.stream(Scope.values())
                .filter(scope -> scope != Scope.TOKENS_READ)
                .collect(Collectors.toSet());
        ApiKey whole = Samples.key(owner, scopes);
        ApiProgram program = api.program(new ApiKey(
                whole.id(),
                whole.owner(),
                whole.name(),
                scopes,
                Optional.of(Set.of(foreign.id().value())),
                whole.madeAt(),
                Optional.empty(),
                Optional.empty()));
        return operations()
                .filter(operation -> operation.path().contains("{profileId}"))
                .filter(operation -> !operation.access().equals(new Operation.Scoped(Scope.TOKENS_READ)))
                .map(operation -> dynamicTest(
                        operation.id(),
                        () -> refused(operation, program, own(), Requests.body(operation), 404, "not_found")));
    }

    @TestFactory
    Stream<DynamicTest> about_somebody_elses() {
        Map<String, String> theirs = Map.of(
                "profileId", Long.toString(foreign.id().value()),
                "accountId", foreignAccount.id().value().toString(),
                "authorizationId", foreignAccount.id().value().toString(),
                "email", "nobody@example.com");
        return withIds(operation ->
                refused(operation, api.program(owner), theirs, Requests.body(operation), 404, "not_found"));
    }

    @TestFactory
    Stream<DynamicTest> about_ids_that_are_none() {
        List<String> nonsense = List.of(
                "nonsense",
                "0",
                "-1",
                "1.5",
                "9223372036854775808",
                "99999999999999999999999",
                "%00",
                "%F0%9F%92%A5",
                "..%2f..");
        return withIds(operation -> nonsense.forEach(text -> {
            Map<String, String> ids = NONSENSE.keySet().stream().collect(Collectors.toMap(name -> name, name -> text));
            ApiProgram.Answer answer = call(operation, api.program(owner), ids, Requests.body(operation));
            assertThat(answer.status()).as(text).isEqualTo(404);
            assertThat(answer.code()).as(text).isEqualTo("not_found");
        }));
    }

    @TestFactory
    Stream<DynamicTest> with_a_parameter_that_nobody_knows_or_twice() {
        return each(operation -> {
            String path = Requests.path(operation, own());
            String more = path + (path.contains("?") ? "&" : "?") + "surprise=1";
            ApiProgram.Answer answer =
                    api.program(owner).send(operation.method().name(), more, Requests.body(operation));
            assertThat(answer.code()).isEqualTo("malformed");
            assertThat(answer.detail()).contains("surprise");
        });
    }

    @TestFactory
    Stream<DynamicTest> with_bodies_that_are_not_what_is_read() {
        return operations()
                .filter(operation -> operation.body().isPresent())
                .map(operation -> dynamicTest(operation.id(), () -> {
                    ApiProgram program = api.program(owner);
                    ApiProgram.Answer unknown =
                            refused(operation, program, own(), Requests.withUnknownField(operation), 400, "malformed");
                    assertThat(unknown.detail()).contains("surprise");
                    Requests.withWrongTypes(operation).forEach((name, json) -> {
                        ApiProgram.Answer wrong =
                                refused(operation, program, own(), Optional.of(json), 400, "malformed");
                        assertThat(wrong.detail()).contains(name);
                    });
                    for (String json : List.of(
                            "[]", "1", "\"text\"", "{", "{\"a\":1,\"a\":2}", "{} {}", "<a/>", "{".repeat(20_000))) {
                        refused(operation, program, own(), Optional.of(json), 400, "malformed");
                    }
                    if (operation.body().orElseThrow().needed()) {
                        refused(operation, program, own(), Optional.of("null"), 400, "malformed");
                        refused(operation, program, own(), Optional.empty(), 400, "malformed");
                    }
                    refused(
                            operation,
                            program,
                            own(),
                            Optional.of("\"" + "x".repeat(10_000_000)),
                            413,
                            "payload_too_large");
                }));
    }

    @TestFactory
    Stream<DynamicTest> by_a_method_that_is_none_of_it() {
        return operations()
                .map(Operation::path)
                .distinct()
                .map(path -> dynamicTest(path, () -> {
                    Operation any = operations()
                            .filter(operation -> operation.path().equals(path))
                            .findFirst()
                            .orElseThrow();
                    ApiProgram.Answer answer =
                            api.program(owner).send("OPTIONS", Requests.path(any, own()), Optional.empty());
                    assertThat(answer.status()).isEqualTo(405);
                    assertThat(answer.code()).isEqualTo("method_not_allowed");
                    assertThat(answer.response().headers().map())
                            .noneSatisfy((name, values) -> assertThat(name).startsWith("access-control"));
                }));
    }

    private Map<String, String> own() {
        return Map.of(
                "profileId", Long.toString(profile.id().value()),
                "accountId", account.id().value().toString(),
                "authorizationId", account.id().value().toString(),
                "email", owner.email().value());
    }

    private Stream<Operation> operations() {
        return api.routes.operations().stream();
    }

    private Stream<DynamicTest> each(Consumer<Operation> tried) {
        return operations().map(operation -> dynamicTest(operation.id(), () -> tried.accept(operation)));
    }

    private Stream<DynamicTest> withIds(Consumer<Operation> tried) {
        return operations()
                .filter(operation -> operation.path().contains("{"))
                .map(operation -> dynamicTest(operation.id(), () -> tried.accept(operation)));
    }

    /** Nothing changes, and the refusal is as the document describes it. */
    private ApiProgram.Answer refused(
            Operation operation,
            ApiProgram program,
            Map<String, String> ids,
            Optional<String> body,
            int status,
            String code) {
        List<Object> before = all();
        ApiProgram.Answer answer = call(operation, program, ids, body);
        assertThat(answer.code())
                .as(() -> "%s %s"
                        .formatted(body.map(text -> text.substring(0, Math.min(80, text.length()))), answer.body()))
                .isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("type").asText()).isEqualTo("/api/docs#" + code);
        assertThat(answer.header("ads-connect-error")).isEqualTo(code);
        assertThat(schemas.mistakes(operation, answer)).isEmpty();
        assertThat(all()).isEqualTo(before);
        return answer;
    }

    private ApiProgram.Answer call(
            Operation operation, ApiProgram program, Map<String, String> ids, Optional<String> body) {
        return program.send(operation.method().name(), Requests.path(operation, ids), body);
    }

    private List<Object> all() {
        return List.of(
                api.stores.auditTrail().newest(1000),
                api.stores.accounts().ofOwner(owner.id()),
                api.stores.accounts().ofOwner(stranger.id()),
                api.stores.connections().ofOwner(owner.id()),
                api.stores.connectLinks().ofOwner(owner.id()),
                api.stores.inbox().list(InboxFilter.ALL, Integer.MAX_VALUE, 1000));
    }
}
