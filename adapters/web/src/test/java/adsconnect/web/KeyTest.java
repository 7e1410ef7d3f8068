package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.Caller;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The keys by which somebody's programs work (section 12). */
@ExtendWith(VertxExtension.class)
final class KeyTest {

    private static final String KEYS = "/dashboard/ads/keys";
    private static final Pattern SHOWN = Pattern.compile(">(adsc_[A-Za-z0-9_-]{43})</code>");
    private static final Pattern OCCASION = Pattern.compile("name=\"occasion\" value=\"([^\"]+)\"");

    private WebFixture site;
    private User seller;
    private Browser browser;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        seller = Samples.seller();
        browser = site.browserOf(seller);
    }

    private Map<String, List<String>> form(String... scopes) {
        return Map.of("name", List.of("Nightly job"), "scope", List.of(scopes), "lifetime", List.of("30"));
    }

    private static Answer press(Browser in, Map<String, List<String>> form) {
        return in.post(
                KEYS,
                form.entrySet().stream()
                        .flatMap(field -> field.getValue().stream().flatMap(value -> Stream.of(field.getKey(), value)))
                        .toArray(String[]::new));
    }

    private static Optional<Secret> shown(Answer answer) {
        Matcher matcher = SHOWN.matcher(answer.html());
        return matcher.find() ? Optional.of(new Secret(matcher.group(1))) : Optional.empty();
    }

    private Optional<Caller> callerWith(Secret key) {
        return site.stores.apiKeys().byHash(SecretHash.of(key));
    }

    @Test
    void whoever_has_none_is_told_how_to_make_one() {
        Answer answer = browser.get(KEYS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.says("keys.none")).isTrue();
        assertThat(answer.html()).doesNotContain("value=\"admin\"");
    }

    @Test
    void a_key_is_shown_once_and_does_what_was_ticked() {
        Answer made = press(browser, form("accounts:read", "tokens:read"));

        Caller caller = callerWith(shown(made).orElseThrow()).orElseThrow();
        assertThat(caller.user()).isEqualTo(seller);
        assertThat(caller.key().scopes()).containsExactlyInAnyOrder(Scope.ACCOUNTS_READ, Scope.TOKENS_READ);
        assertThat(caller.key().expiresAt()).contains(site.clock.instant().plus(Duration.ofDays(30)));
        assertThat(shown(browser.get(KEYS))).isEmpty();
        assertThat(browser.get(KEYS).html()).contains("Nightly job", "<code>tokens:read</code>");
        assertThat(site.stores.auditTrail().newest(1)).singleElement().satisfies(line -> {
            assertThat(line.deed()).isEqualTo(Deed.KEY_MADE);
            assertThat(line.by()).isEqualTo(new Actor.Person(seller.id()));
        });
    }

    @Test
    void pressing_twice_or_loading_the_answer_again_shows_the_same_key() {
        Matcher occasion = OCCASION.matcher(browser.get(KEYS).html());
        assertThat(occasion.find()).isTrue();
        Map<String, List<String>> form = Map.of(
                "name",
                List.of("Nightly job"),
                "scope",
                List.of("ads:read"),
                "lifetime",
                List.of("never"),
                "occasion",
                List.of(occasion.group(1)));

        Optional<Secret> first = shown(press(browser, form));
        Optional<Secret> second = shown(press(browser, form));

        assertThat(first).isPresent().isEqualTo(second);
        assertThat(site.stores.apiKeys().all()).hasSize(1);
        assertThat(site.stores.apiKeys().all().getFirst().expiresAt()).isEmpty();
    }

    @Test
    void what_is_wrong_is_told_and_what_was_filled_in_stays() {
        assertWrong(Map.of("name", List.of(" "), "scope", List.of("ads:read")), "keys.problem.name");
        assertWrong(Map.of("name", List.of("x".repeat(101)), "scope", List.of("ads:read")), "keys.problem.name");
        assertWrong(Map.of("name", List.of("<b>Mine</b>")), "keys.problem.scopes");
        assertWrong(Map.of("name", List.of("Mine"), "scope", List.of("everything")), "keys.problem.scopes");
        assertWrong(
                Map.of("name", List.of("Mine"), "scope", List.of("ads:read"), "see", List.of("some")),
                "keys.problem.profiles");
        Answer wrong = press(browser, Map.of("name", List.of("<b>Mine</b>"), "scope", List.of()));
        assertThat(wrong.html()).contains("value=\"&lt;b&gt;Mine&lt;/b&gt;\"");
        assertThat(site.stores.apiKeys().all()).isEmpty();
    }

    private void assertWrong(Map<String, List<String>> form, String problem) {
        Answer answer = press(browser, form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says(problem)).as(problem).isTrue();
    }

    @Test
    void a_key_for_some_profiles_sees_those_and_gets_no_tokens() {
        Profile profile = bound(seller);
        String id = Long.toString(profile.id().value());
        Map<String, List<String>> some = Map.of(
                "name",
                List.of("Narrow"),
                "scope",
                List.of("ads:read"),
                "see",
                List.of("some"),
                "profile",
                List.of(id));

        Caller caller = callerWith(shown(press(browser, some)).orElseThrow()).orElseThrow();
        assertThat(caller.key().profiles()).contains(Set.of(profile.id().value()));

        assertWrong(
                Map.of(
                        "name",
                        List.of("Narrow"),
                        "scope",
                        List.of("tokens:read"),
                        "see",
                        List.of("some"),
                        "profile",
                        List.of(id)),
                "keys.problem.tokens");
        assertWrong(
                Map.of(
                        "name",
                        List.of("Narrow"),
                        "scope",
                        List.of("ads:read"),
                        "see",
                        List.of("some"),
                        "profile",
                        List.of(id, "4711")),
                "keys.problem.not-yours");
    }

    private Profile bound(User owner) {
        Account account = Samples.account(owner, "Acme");
        Profile profile = Samples.profile();
        site.stores.accounts().add(account);
        Discoveries discoveries = site.stores.discoveries();
        discoveries.begin(account.id(), account.region(), site.clock.instant());
        for (int host = 0; host < Region.values().length; host++) {
            Discoveries.Task task = discoveries
                    .claim(site.clock.instant(), site.clock.instant().plusSeconds(30))
                    .orElseThrow();
            discoveries.answered(task, task.host() == profile.region() ? List.of(profile) : List.of());
        }
        discoveries.bind(account.id(), List.of(profile.id()));
        return profile;
    }

    @Test
    void the_scope_of_admins_is_offered_to_admins_alone() {
        assertThat(press(browser, form("admin")).status()).isEqualTo(404);

        Browser admins = site.browserOf(Samples.admin());
        assertThat(admins.get(KEYS).html()).contains("value=\"admin\"");
        assertThat(shown(press(admins, form("admin")))).isPresent();
    }

    @Test
    void a_key_is_made_by_whoever_proved_lately_who_they_are_and_what_was_ticked_stays() {
        Browser admins = site.browserOf(Samples.admin());
        site.clock.advance(Duration.ofMinutes(10));

        Answer asked = press(admins, form("admin", "tokens:read"));

        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.says("confirmation.act.make_key")).isTrue();
        assertThat(asked.html())
                .contains("name=\"name\" value=\"Nightly job\"", "name=\"lifetime\" value=\"30\"")
                .contains("name=\"scope\" value=\"admin\"", "name=\"scope\" value=\"tokens:read\"");
        assertThat(press(admins, form("ads:read")).status()).isEqualTo(403);
        assertThat(site.stores.apiKeys().all()).isEmpty();

        Map<String, List<String>> proven = new HashMap<>(form("admin"));
        proven.put("confirmation-proof", List.of(WebFixture.PASSWORD.reveal()));
        assertThat(shown(press(admins, proven))).isPresent();
    }

    @Test
    void revoking_is_for_its_owner_and_ends_it() {
        Secret key = shown(press(browser, form("ads:read"))).orElseThrow();
        ApiKey made = callerWith(key).orElseThrow().key();
        String revocation = KEYS + "/" + made.id().value() + "/revocation";

        assertThat(site.browserOf(Samples.manager()).post(revocation).status()).isEqualTo(404);
        assertThat(callerWith(key)).isPresent();
        Answer revoked = browser.post(revocation);
        assertThat(browser.get(revoked.location()).says("frame.done.key-revoked"))
                .isTrue();
        assertThat(callerWith(key)).isEmpty();
        assertThat(browser.post(revocation).status()).isEqualTo(404);
        assertThat(browser.post(KEYS + "/nonsense/revocation").status()).isEqualTo(404);
    }
}
