package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Reason;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The console's users: found, and changed for a reason (section 17). */
@ExtendWith(VertxExtension.class)
final class UsersTest {

    private static final String USERS = "/admin/users";
    private static final String WHY = "They asked for it";

    private WebFixture site;
    private User admin;
    private User seller;
    private Browser browser;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        admin = Samples.admin();
        seller = site.add(Samples.seller());
        browser = site.browserOf(admin);
    }

    private static String page(User user) {
        return USERS + "/" + user.id().value();
    }

    private User now(User user) {
        return site.stores.users().byId(user.id()).orElseThrow();
    }

    private List<AuditLine> lines(Deed deed) {
        return site.stores.auditTrail().newest(50).stream()
                .filter(line -> line.deed() == deed)
                .toList();
    }

    @Test
    void it_lists_finds_and_turns_pages() {
        IntStream.range(0, 60)
                .forEach(number -> site.add(new User(
                        Samples.seller().id(),
                        new EmailAddress("many-%02d@shop.example".formatted(number)),
                        Role.SELLER,
                        Plan.NONE)));

        Answer first = browser.get(USERS + "?words=SHOP&role=seller");
        assertThat(first.html())
                .contains("many-00@shop.example", "many-49@shop.example")
                .contains("after=many-49%40shop.example")
                .doesNotContain("many-50@");
        assertThat(browser.get(USERS + "?words=shop&role=seller&after=many-49%40shop.example")
                        .html())
                .contains("many-50@shop.example", "many-59@shop.example")
                .doesNotContain("many-49@");
        assertThat(browser.get(USERS + "?words=shop&role=admin").says("users.none-such"))
                .isTrue();
        assertThat(browser.get(USERS + "?role=admin").html())
                .contains(admin.email().value());
        assertThat(browser.get(USERS + ".csv?words=shop").html().lines()).hasSize(61);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?role=&plan=&access=", "?words=%00&after=%F0%9F", "?after=zzz"})
    void what_filters_nothing_is_passed_over(String query) {
        assertThat(browser.get(USERS + query).status()).isEqualTo(200);
    }

    @Test
    void a_role_is_changed_for_a_reason_that_the_trail_keeps() {
        Answer answer = browser.post(page(seller) + "/role", "role", "manager", "reason", WHY);

        assertThat(answer.location()).isEqualTo(page(seller) + "?done=role");
        assertThat(browser.get(answer.location()).says("users.done.role")).isTrue();
        assertThat(now(seller).role()).isEqualTo(Role.MANAGER);
        assertThat(lines(Deed.ROLE_CHANGED)).singleElement().satisfies(line -> {
            assertThat(line.by()).isEqualTo(new Actor.Person(admin.id()));
            assertThat(line.origin().reason()).contains(new Reason(WHY));
        });
    }

    @ParameterizedTest
    @CsvSource({"role,role,seller", "access,access,enabled", "limit,limit,''"})
    void who_makes_somebody_what_they_are_is_told_so(String form, String field, String value) {
        Answer answer = browser.post(page(seller) + "/" + form, field, value, "reason", WHY);

        assertThat(answer.location()).isEqualTo(page(seller) + "?done=already");
        assertThat(browser.get(answer.location()).says("users.done.already")).isTrue();
        assertThat(site.stores.auditTrail().newest(5)).isEmpty();
    }

    /** As all their forms carry it. */
    private static String seen(Answer page) {
        return marks(page).values().stream()
                .distinct()
                .reduce((one, other) -> {
                    throw new AssertionError("Forms that saw different users");
                })
                .orElseThrow();
    }

    /** What was seen, by the form that carries it. */
    private static Map<String, String> marks(Answer page) {
        return Pattern.compile(
                        "/([a-z]+)\" class=\"deed-form\">(?:\\s*<input[^>]*>)*?\\s*<input type=\"hidden\" name=\"seen\" value=\"([^\"]*)\"")
                .matcher(page.html())
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    @ParameterizedTest
    @CsvSource({"role,role,admin", "plan,type,annual", "limit,limit,9", "access,cause,misuse"})
    void of_two_at_the_same_page_the_second_is_told_how_it_is_now_and_changes_nothing(
            String form, String field, String value) {
        String seen = seen(browser.get(page(seller)));
        browser.post(page(seller) + "/limit", "limit", "1234", "reason", WHY, "seen", seen);
        User changed = now(seller);
        String[] sent = {field, value, "start", "2026-01-31", "access", "disabled", "reason", "Mine", "seen", seen};

        Answer answer = browser.post(page(seller) + "/" + form, sent);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html())
                .contains("Now: Seller, Annual (12 months), through Dec 31, 2026 (UTC), own limit 1,234, May sign in.")
                .contains("value=\"Mine\"")
                .containsPattern("value=\"" + value + "\"( selected| autocomplete)");
        assertThat(now(seller)).isEqualTo(changed);
        assertThat(site.stores.auditTrail().newest(9)).hasSize(1);

        sent[sent.length - 1] = seen(answer);
        assertThat(browser.post(page(seller) + "/" + form, sent).status())
                .as("sent again by somebody who knows")
                .isEqualTo(303);
        assertThat(now(seller)).isNotEqualTo(changed);
    }

    @Test
    void of_a_page_that_is_shown_again_only_what_was_sent_is_compared_with_what_was_seen_then() {
        String seen = seen(browser.get(page(seller)));
        browser.post(page(seller) + "/limit", "limit", "5", "reason", WHY, "seen", seen);

        Answer again = browser.post(page(seller) + "/role", "role", "manager", "reason", "x", "seen", seen);

        assertThat(again.status()).isEqualTo(422);
        Map<String, String> marks = marks(again);
        assertThat(marks.remove("role")).isEqualTo(seen);
        assertThat(marks.values()).isNotEmpty().containsOnly(seen(browser.get(page(seller))));
    }

    @Test
    void whoever_resets_a_password_sees_how_the_user_is_by_then() {
        String seen = seen(browser.get(page(seller)));
        browser.post(page(seller) + "/limit", "limit", "5", "reason", WHY, "seen", seen);

        Answer made = browser.post(page(seller) + "/reset", "reason", WHY, "seen", seen);

        assertThat(browser.post(page(seller) + "/role", "role", "manager", "reason", WHY, "seen", seen(made))
                        .location())
                .isEqualTo(page(seller) + "?done=role");
    }

    @Test
    void whoever_wants_what_is_so_by_now_is_told_just_that() {
        String seen = seen(browser.get(page(seller)));
        for (String done : List.of("role", "already")) {
            assertThat(browser.post(page(seller) + "/role", "role", "manager", "reason", WHY, "seen", seen)
                            .location())
                    .isEqualTo(page(seller) + "?done=" + done);
        }
    }

    @Test
    void of_two_who_send_at_once_one_is_told() {
        String seen = seen(browser.get(page(seller)));
        Browser others = site.browserOf(Samples.admin());

        List<Answer> answers = Race.of(
                2,
                number -> number == 0
                        ? browser.post(page(seller) + "/role", "role", "manager", "reason", WHY, "seen", seen)
                        : others.post(page(seller) + "/limit", "limit", "9", "reason", WHY, "seen", seen));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(303, 409);
        assertThat(site.stores.auditTrail().newest(9)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"role", "plan", "limit", "access", "sessions", "reset"})
    void without_a_reason_nothing_is_done(String form) {
        User before = now(seller);

        Answer answer = browser.post(
                page(seller) + "/" + form,
                "role",
                "admin",
                "type",
                "annual",
                "start",
                "2026-01-31",
                "limit",
                "9",
                "access",
                "disabled",
                "cause",
                "left",
                "reason",
                " x ");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("console.reason.missing")).isTrue();
        assertThat(now(seller)).isEqualTo(before);
        assertThat(site.stores.auditTrail().newest(5)).isEmpty();
    }

    @Test
    void a_plan_ends_with_the_month_and_not_after_it() {
        browser.post(page(seller) + "/plan", "type", "monthly", "start", "2027-01-31", "reason", WHY);

        assertThat(now(seller).plan()).isEqualTo(Plan.starting(PlanType.MONTHLY, LocalDate.of(2027, 1, 31)));
        assertThat(now(seller).plan().endsOn()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(browser.get(page(seller)).html())
                .as("the last day with it, not the first without")
                .contains("from Jan 31, 2027 through Feb 27, 2027, by days in UTC");
    }

    @ParameterizedTest
    @CsvSource({
        "role, role, king, users.problem.choice",
        "plan, start, 31.01.2026, users.problem.day",
        "plan, start, 9999-12-31, users.problem.day",
        "limit, limit, 0, users.problem.limit",
        "limit, limit, 1e9, users.problem.limit",
        "limit, limit, 9999999, users.problem.limit",
        "access, cause, because, users.problem.choice"
    })
    void what_makes_no_sense_is_refused_beside_what_was_typed(String form, String field, String value, String problem) {
        Answer answer = browser.post(
                page(seller) + "/" + form, field, value, "type", "monthly", "access", "disabled", "reason", WHY);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says(problem)).isTrue();
        assertThat(answer.html()).contains("value=\"" + WHY + "\"");
        assertThat(now(seller)).isEqualTo(seller);
    }

    @Test
    void no_plan_has_no_later_first_day_and_begins_today() {
        LocalDate today = LocalDate.ofInstant(site.clock.instant(), ZoneOffset.UTC);
        browser.post(page(seller) + "/plan", "type", "annual", "start", today.toString(), "reason", WHY);

        Answer later = browser.post(
                page(seller) + "/plan",
                "type",
                "none",
                "start",
                today.plusDays(1).toString(),
                "reason",
                WHY);
        assertThat(later.status()).isEqualTo(422);
        assertThat(later.says("users.problem.plan-later")).isTrue();
        assertThat(now(seller).plan().type()).isEqualTo(PlanType.ANNUAL);

        browser.post(page(seller) + "/plan", "type", "none", "start", today.toString(), "reason", WHY);
        assertThat(now(seller).plan().type()).isEqualTo(PlanType.NONE);
    }

    @Test
    void a_limit_is_set_and_taken_away() {
        browser.post(page(seller) + "/limit", "limit", "7", "reason", WHY);
        assertThat(now(seller).connectionLimit()).contains(7);

        browser.post(page(seller) + "/limit", "limit", "", "reason", WHY);
        assertThat(now(seller).connectionLimit()).isEmpty();
    }

    @Test
    void somebody_disabled_is_out_at_once_and_can_be_let_in_again() {
        Browser theirs = site.anotherBrowserOf(seller);

        browser.post(page(seller) + "/access", "access", "disabled", "cause", "left", "reason", WHY);

        assertThat(theirs.get("/dashboard/ads/").location()).startsWith("/signin");
        Answer shown = browser.get(page(seller));
        assertThat(shown.says("users.enable.do")).isTrue();
        assertThat(shown.says("users.disabled.since")).isTrue();
        assertThat(shown.says("users.cause.left")).isTrue();
        assertThat(shown.html()).contains(WHY, admin.email().value());
        assertThat(browser.post(page(seller) + "/reset", "reason", WHY).says("users.problem.disabled"))
                .isTrue();
        browser.post(page(seller) + "/access", "access", "enabled", "reason", WHY);
        assertThat(now(seller).disabled()).isFalse();
        assertThat(browser.get(page(seller)).says("users.disabled.since")).isFalse();
    }

    /** In Chinese two characters are a word. */
    @Test
    void a_browser_lets_every_reason_through_that_we_take() {
        assertThat(browser.get(page(seller)).html())
                .contains("name=\"reason\" value=\"\" required minlength=\"" + Reason.SHORTEST + "\" maxlength=\""
                        + Reason.LONGEST + "\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 254})
    void a_users_page_leads_to_what_is_theirs_however_long_their_address_is(int length) {
        User seller = new User(
                Samples.seller().id(),
                new EmailAddress("s".repeat(length - "@shop.example".length()) + "@shop.example"),
                Role.SELLER,
                Plan.NONE);
        site.add(seller);
        String html = browser.get(page(seller)).html();
        String words = URLEncoder.encode(seller.email().value(), StandardCharsets.UTF_8);

        for (String list : List.of("connections?words=", "links?words=", "runs?words=", "keys?words=", "audit?q=")) {
            String address = "/admin/" + list + words;
            assertThat(html).contains("href=\"" + address + "\"");
            assertThat(browser.get(address).html())
                    .contains("value=\"" + seller.email().value() + "\"");
        }
    }

    @Test
    void sessions_are_ended() {
        Browser theirs = site.anotherBrowserOf(seller);

        browser.post(page(seller) + "/sessions", "reason", WHY);

        assertThat(theirs.get("/dashboard/ads/").location()).startsWith("/signin");
        assertThat(lines(Deed.SESSIONS_ENDED)).hasSize(1);
    }

    @Test
    void the_last_admin_stays_one() {
        assertThat(browser.post(page(admin) + "/role", "role", "seller", "reason", WHY)
                        .says("users.problem.last-admin"))
                .isTrue();
        assertThat(browser.post(page(admin) + "/access", "access", "disabled", "cause", "left", "reason", WHY)
                        .says("users.problem.last-admin"))
                .isTrue();
        assertThat(now(admin)).isEqualTo(admin);

        site.browserOf(Samples.admin());
        assertThat(browser.post(page(admin) + "/role", "role", "seller", "reason", WHY)
                        .location())
                .isEqualTo("/dashboard/ads/");
        assertThat(browser.get(USERS).status()).isEqualTo(404);
    }

    @Test
    void of_two_admins_who_demote_each_other_one_is_left() {
        User other = Samples.admin();
        Browser others = site.browserOf(other);

        List<Answer> answers = Race.of(
                2,
                number -> number == 0
                        ? browser.post(page(other) + "/role", "role", "seller", "reason", WHY)
                        : others.post(page(admin) + "/role", "role", "seller", "reason", WHY));

        assertThat(List.of(now(admin), now(other)))
                .filteredOn(user -> user.role() == Role.ADMIN)
                .hasSize(1);
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(303, 404);
    }

    @Test
    void a_role_that_changed_while_the_page_was_open_holds_at_once() {
        User other = Samples.admin();
        Browser others = site.browserOf(other);
        assertThat(others.get(page(seller)).status()).isEqualTo(200);

        browser.post(page(other) + "/role", "role", "manager", "reason", WHY);

        assertThat(others.post(page(seller) + "/role", "role", "admin", "reason", WHY)
                        .status())
                .isEqualTo(404);
        assertThat(now(seller).role()).isEqualTo(Role.SELLER);
    }

    @Test
    void for_managers_and_sellers_there_is_nothing_here() {
        for (Browser another : List.of(site.browserOf(Samples.manager()), site.browserOf(Samples.seller()))) {
            assertThat(another.get(USERS).status()).isEqualTo(404);
            assertThat(another.get(USERS + ".csv").status()).isEqualTo(404);
            assertThat(another.get(page(seller)).status()).isEqualTo(404);
            for (String form : List.of("role", "plan", "limit", "access", "sessions", "reset")) {
                assertThat(another.post(page(seller) + "/" + form, "role", "admin", "reason", WHY)
                                .status())
                        .isEqualTo(404);
            }
            assertThat(another.post("/admin/invitations", "email", "a@b.example", "role", "admin", "reason", WHY)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(site.stores.auditTrail().newest(5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000-0000-4000-8000-000000000000", "1"})
    void nobody_such_is_not_found(String id) {
        assertThat(browser.get(USERS + "/" + id).status()).isEqualTo(404);
        assertThat(browser.post(USERS + "/" + id + "/role", "role", "admin", "reason", WHY)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_file_is_harmless_to_spreadsheets() {
        User nasty = new User(
                Samples.seller().id(), new EmailAddress("=cmd@example.com"), Role.SELLER, Plan.NONE, Optional.empty());
        site.add(nasty);

        assertThat(browser.get(USERS + ".csv").html()).contains("'=cmd@example.com");
    }
}
