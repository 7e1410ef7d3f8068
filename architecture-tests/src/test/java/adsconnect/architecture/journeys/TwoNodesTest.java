package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Role;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two nodes on one database: what one ends is over on the other at the next request, and of two at once one wins. */
@Tag("long")
class TwoNodesTest {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String OTHER_PASSWORD = "another horse battery staple";
    private static final String ONE = "one@heron.example";
    private static final String TWO = "two@heron.example";
    private static final int ROUNDS = 10;
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final Pattern SIGN_IN = Pattern.compile(".*/signin.*");
    private static final Map<String, String> BECAUSE = Map.of("reason", "Both at once");

    private static RunningProgram first;
    private static RunningProgram second;

    @BeforeAll
    static void start() {
        first = RunningProgram.sandbox(Map.of(
                "ADSCONNECT_TRUSTED_PROXIES",
                "127.0.0.1",
                "ADSCONNECT_SANDBOX_REPORT_DELAY",
                "1h",
                "ADSCONNECT_REPORT_FIRST_POLL",
                "1h",
                "ADSCONNECT_REPORT_POLL",
                "1h"));
        second = first.otherNode();
        first.createUser(ONE, PASSWORD, Role.ADMIN);
        first.createUser(TWO, PASSWORD, Role.ADMIN);
    }

    @AfterAll
    static void close() {
        second.close();
        first.close();
    }

    /** Nobody but these two runs it. */
    @BeforeEach
    void two_admins() {
        first.run("UPDATE users SET role = CASE WHEN email IN ('" + ONE + "', '" + TWO + "') THEN 'ADMIN'"
                + " WHEN role = 'ADMIN' THEN 'SELLER' ELSE role END, disabled = false");
    }

    @Test
    void a_session_that_ends_on_one_node_is_over_on_the_other_at_the_next_request() {
        String email = somebody(Role.SELLER);
        HttpVisitor here = browser(first).signIn(email, PASSWORD);
        HttpVisitor elsewhere = browser(first).signIn(email, PASSWORD);

        isIn(elsewhere);
        assertThat(here.post("/profile/sessions", Map.of()).status()).isEqualTo(303);
        isOut(elsewhere);
        isIn(here);

        HttpVisitor again = browser(second).signIn(email, PASSWORD);
        isIn(again);
        assertThat(here.post("/profile/password", Map.of("old", PASSWORD, "new", OTHER_PASSWORD))
                        .status())
                .isEqualTo(303);
        isOut(again);
        isIn(here);

        HttpVisitor admin = browser(second).signIn(ONE, PASSWORD);
        assertThat(admin.post(user(email, "sessions"), BECAUSE).status()).isEqualTo(303);
        isOut(here);

        HttpVisitor back = browser(first).signIn(email, OTHER_PASSWORD);
        isIn(back);
        assertThat(admin.post(user(email, "access"), disabling()).status()).isEqualTo(303);
        isOut(back);

        HttpVisitor leaving = browser(first).signIn(ONE, PASSWORD);
        isIn(leaving);
        HttpVisitor stolen = browser(second).withCookiesOf(leaving);
        isIn(stolen);
        assertThat(leaving.at(second.address()).post("/signout", Map.of()).status())
                .isEqualTo(303);
        isOut(stolen);
    }

    @Test
    void a_role_holds_on_the_other_node_at_the_next_request() {
        String email = somebody(Role.MANAGER);
        HttpVisitor manager = browser(second).signIn(email, PASSWORD);
        HttpVisitor admin = browser(first).signIn(ONE, PASSWORD);
        assertThat(manager.get("/admin/links").status()).isEqualTo(200);

        admin.post(user(email, "role"), with("role", "seller"));
        assertThat(manager.get("/admin/links").status()).isEqualTo(404);
        admin.post(user(email, "role"), with("role", "admin"));
        assertThat(manager.get("/admin/users").status()).isEqualTo(200);
        admin.post(user(email, "role"), with("role", "manager"));
        assertThat(manager.get("/admin/users").status()).isEqualTo(404);
        assertThat(manager.post(user(TWO, "role"), with("role", "seller")).status())
                .isEqualTo(404);
    }

    @Test
    void an_open_page_whose_reader_became_somebody_else_or_was_shut_out_says_so_at_its_next_act() {
        String email = somebody(Role.MANAGER);
        HttpVisitor admin = browser(first).signIn(ONE, PASSWORD);
        new HttpVisitor(first.address(), "them")
                .signIn(email, PASSWORD)
                .post("/dashboard/ads/links", Map.of("region", "NA", "accountNames", "Heron of " + email));
        try (Desk desk = Desk.of(second, email, PASSWORD)) {
            Page page = desk.page();
            String link = first.firstColumn(
                            "SELECT link_id FROM connect_links WHERE account_name = 'Heron of " + email + "'")
                    .getFirst();
            String action = "/admin/links/" + link + "/revocation";
            var form = desk.form("/admin/links", action, Map.of("reason", "Not needed"));
            admin.post(user(email, "role"), with("role", "seller"));
            assertThat(desk.press(form).status()).isEqualTo(404);
            assertThat(page.locator("main")).containsText("nothing here");
            assertThat(first.firstColumn("SELECT state FROM connect_links WHERE link_id = '" + link + "'"))
                    .containsExactly("PENDING");

            admin.post(user(email, "role"), with("role", "manager"));
            desk.visitor.open("/admin/");
            assertThat(page.locator("#attention")).hasCount(1);
            admin.post(user(email, "role"), with("role", "seller"));
            // Its part asks every ten seconds.
            assertThat(page.locator("main")).containsText("nothing here");

            admin.post(user(email, "role"), with("role", "manager"));
            desk.visitor.open("/admin/connections");
            admin.post(user(email, "access"), disabling());
            assertThat(page).hasURL(SIGN_IN);
        }
    }

    @Test
    void wrong_passwords_count_on_both_nodes_together_and_the_owners_browser_gets_in() {
        String email = somebody(Role.SELLER);
        HttpVisitor owner = browser(first).signIn(email, PASSWORD);
        owner.post("/signout", Map.of());

        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            statuses.add(browser(i % 2 == 0 ? first : second)
                    .post("/signin", Map.of("email", email, "password", "not at all"))
                    .status());
        }

        assertThat(statuses.subList(0, 5)).containsOnly(422);
        assertThat(statuses.subList(6, 10)).containsOnly(429);
        for (RunningProgram node : List.of(first, second)) {
            assertThat(browser(node)
                            .post("/signin", Map.of("email", email, "password", PASSWORD))
                            .status())
                    .as("the right one from a stranger's browser")
                    .isEqualTo(429);
            HttpVisitor there = owner.at(node.address());
            isIn(there.signIn(email, PASSWORD));
            there.post("/signout", Map.of());
        }
    }

    @Test
    void of_two_admins_who_demote_or_disable_each_other_or_themselves_at_once_one_stays() {
        for (int round = 0; round < ROUNDS; round++) {
            for (boolean themselves : new boolean[] {false, true}) {
                for (String deed : List.of("role", "access")) {
                    two_admins();
                    HttpVisitor one = browser(first).signIn(ONE, PASSWORD);
                    HttpVisitor two = browser(second).signIn(TWO, PASSWORD);
                    Map<String, String> form = deed.equals("role") ? with("role", "manager") : disabling();
                    List<Integer> answers = AtOnce.all(
                            () -> one.post(user(themselves ? ONE : TWO, deed), form)
                                    .status(),
                            () -> two.post(user(themselves ? TWO : ONE, deed), form)
                                    .status());
                    assertThat(first.firstColumn("SELECT email FROM users WHERE role = 'ADMIN' AND NOT disabled"))
                            .as("%s of %s, answered with %s", deed, themselves ? "themselves" : "each other", answers)
                            .hasSize(1);
                    // Whose session ended meanwhile has proved nothing any more (403).
                    assertThat(answers).contains(303).isSubsetOf(303, 403, 404, 409);
                }
            }
        }
    }

    @Test
    void an_invitation_and_a_reset_are_used_by_one_of_those_who_use_them_at_once() {
        HttpVisitor admin = browser(first).signIn(ONE, PASSWORD);
        for (int round = 0; round < ROUNDS; round++) {
            String email = "joins" + NAMES.incrementAndGet() + "@heron.example";
            String join = link(admin.post(
                    "/admin/invitations", Map.of("email", email, "role", "seller", "reason", "Starts on Monday")));
            List<Integer> joined = usedAtOnce(join, OTHER_PASSWORD);
            assertThat(joined).containsOnlyOnce(303).isSubsetOf(303, 409, 410);
            assertThat(first.firstColumn("SELECT email FROM users WHERE email = '" + email + "'"))
                    .hasSize(1);

            String reset = link(admin.post(user(email, "reset"), BECAUSE));
            List<Integer> changed = usedAtOnce(reset, PASSWORD);
            assertThat(changed).containsOnlyOnce(303).isSubsetOf(303, 410);
        }
    }

    private static List<Integer> usedAtOnce(String link, String password) {
        Map<String, String> form = Map.of("password", password);
        return AtOnce.all(
                () -> browser(first).post(link, form).status(),
                () -> browser(second).post(link, form).status(),
                () -> browser(first).post(link, form).status(),
                () -> browser(second).post(link, form).status());
    }

    @Test
    void of_two_transfers_of_one_account_at_once_one_takes_place() {
        HttpVisitor one = browser(first).signIn(ONE, PASSWORD);
        HttpVisitor two = browser(second).signIn(TWO, PASSWORD);
        String heir = somebody(Role.MANAGER);
        String otherHeir = somebody(Role.MANAGER);
        String profile = first.firstColumn("SELECT min(profile_id) FROM connections JOIN accounts USING (account_id)"
                        + " JOIN users ON user_id = owner_id WHERE email = 'manager@sandbox.example'")
                .getFirst();
        String action = "/admin/connections/" + profile + "/owner";
        for (int round = 0; round < ROUNDS; round++) {
            int before = transfers();
            List<Integer> answers = AtOnce.all(
                    () -> one.post(action, Map.of("email", heir, "reason", "To one"))
                            .status(),
                    () -> two.post(action, Map.of("email", otherHeir, "reason", "To the other"))
                            .status());
            String owner = first.firstColumn("SELECT email FROM connections JOIN accounts USING (account_id)"
                            + " JOIN users ON user_id = owner_id WHERE profile_id = " + profile)
                    .getFirst();
            assertThat(answers).as("to " + owner).containsOnlyOnce(303).containsOnlyOnce(409);
            assertThat(owner).isEqualTo(answers.getFirst() == 303 ? heir : otherHeir);
            assertThat(first.firstColumn("SELECT DISTINCT email FROM coverage JOIN users ON user_id = owner_id"
                            + " WHERE profile_id = " + profile))
                    .containsExactly(owner);
            assertThat(transfers()).isEqualTo(before + 2);
            one.post(action, Map.of("email", "manager@sandbox.example", "reason", "And back"));
        }
    }

    private static int transfers() {
        return first.firstColumn("SELECT 1 FROM audit_lines WHERE deed = 'ACCOUNT_TRANSFERRED'")
                .size();
    }

    private static String somebody(Role role) {
        String email = "somebody" + NAMES.incrementAndGet() + "@heron.example";
        first.createUser(email, PASSWORD, role);
        return email;
    }

    private static HttpVisitor browser(RunningProgram node) {
        return new HttpVisitor(node.address(), "a browser");
    }

    /** On both. */
    private static void isIn(HttpVisitor visitor) {
        for (RunningProgram node : List.of(first, second)) {
            assertThat(visitor.at(node.address()).get("/profile").status()).isEqualTo(200);
        }
    }

    private static void isOut(HttpVisitor visitor) {
        for (RunningProgram node : List.of(second, first)) {
            assertThat(visitor.at(node.address()).get("/profile").location().orElse(""))
                    .startsWith("/signin");
        }
    }

    private static String user(String email, String deed) {
        return "/admin/users/"
                + first.firstColumn("SELECT user_id FROM users WHERE email = '" + email + "'")
                        .getFirst()
                + "/" + deed;
    }

    private static Map<String, String> with(String field, String value) {
        return Map.of(field, value, "reason", "Both at once");
    }

    private static Map<String, String> disabling() {
        return Map.of("access", "disabled", "cause", "other", "reason", "Both at once");
    }

    private static String link(Answer answer) {
        return URI.create(answer.body().replaceFirst("(?s).*id=\"made-link\"[^>]*>\\s*([^<\\s]+)\\s*<.*", "$1"))
                .getPath();
    }
}
