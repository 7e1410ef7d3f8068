package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.journeys.ConsoleMap.Reach;
import adsconnect.domain.access.Role;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every page on the map, opened in a browser by somebody of each role and by a guest (section 17). */
@Tag("long")
class PagesByRoleTest {

    /** What the guest is answered with where that is no page of theirs, though nobody is kept out. */
    private static final Map<String, Integer> OF_ANYBODY = Map.of("/signin/oidc/callback", 422);

    /** Nothing, as none of them is setting a second factor up. */
    private static final String NO_SEED = "/profile/security/totp.svg";

    private static final Pattern NO_PAGE = Pattern.compile(".*\\.(csv|jsonl|svg)");

    /** What stands out of a page that can be moved sideways. */
    private static final String TOO_WIDE = """
            document.documentElement.scrollWidth <= innerWidth ? '' : [...document.querySelectorAll('main *')]
              .filter(it => it.getBoundingClientRect().right > innerWidth).map(it => it.outerHTML.slice(0, 150)).join('\\n')""";

    private static ByRole all;
    private static String managersProfile;
    private static String invitation;
    private static String reset;

    @BeforeAll
    static void start() {
        all = new ByRole();
        HttpVisitor manager = new HttpVisitor(all.program.address(), "the manager").signInAs("manager");
        Belongings managers = new Belongings(all.program, manager);
        managers.waitingConsent("Heron to choose", "kdp-author");
        managers.key("Heron at work");
        managers.webhook();
        manager.post("/dashboard/ads/links", Map.of("region", "NA", "accountNames", "Heron one"));
        new Belongings(all.program, new HttpVisitor(all.program.address(), "the seller").signInAs("seller"))
                .key("Bittern at work");
        managersProfile = all.one("SELECT profile_id FROM connections JOIN accounts USING (account_id) JOIN users"
                + " ON user_id = owner_id WHERE email = '" + all.manager.email + "' AND status = 'CONNECTED'");
        invitation = made("/admin/invitations", "email=yves@heron.example&role=seller&reason=He+starts");
        reset = made("/admin/users/" + all.id(all.somebody("wren", Role.SELLER)) + "/reset", "reason=He+forgot");
    }

    @AfterAll
    static void close() {
        all.close();
    }

    @Test
    void everybody_is_shown_the_pages_that_are_for_them_and_no_others() {
        List<String> wrong = new ArrayList<>();
        for (Address address : ConsoleMap.of(all.program)) {
            if (address.reads()) {
                for (Desk desk : List.of(all.boss, all.manager, all.rival, all.seller, all.guest)) {
                    int expected = expected(address, desk);
                    int status = status(address, desk);
                    if (status != expected) {
                        wrong.add(address + " as " + desk.email + ": " + status + " instead of " + expected);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void managers_find_only_their_own_in_the_console_and_admins_find_everybodys() {
        List<String> managers = words(all.manager);
        List<String> sellers = words(all.seller);
        managers.removeAll(words(all.seller));
        sellers.removeAll(words(all.manager));
        assertThat(managers).hasSizeGreaterThan(20);
        assertThat(sellers).hasSizeGreaterThan(5);
        for (Address address : ConsoleMap.of(all.program)) {
            boolean list = ConsoleMap.reach(address).orElseThrow() == Reach.OWN
                    && address.reads()
                    && address.parameters().isEmpty();
            if (list) {
                String path = address.pattern();
                assertThat(all.rival.read(path, false).body())
                        .as("%s of somebody with nothing", path)
                        .doesNotContain(managers)
                        .doesNotContain(sellers);
                assertThat(all.manager.read(path, false).body()).as(path).doesNotContain(sellers);
            }
        }
        for (String path : List.of("connections", "runs", "links", "keys", "webhooks", "audit")) {
            assertThat(all.manager.read("/admin/" + path, false).body())
                    .as("%s of the manager", path)
                    .containsAnyOf(managers.toArray(String[]::new));
        }
        for (String path : List.of("connections.csv", "keys", "users", "audit.csv")) {
            assertThat(all.boss.read("/admin/" + path, false).body())
                    .as("%s of an admin", path)
                    .contains(all.manager.email, all.seller.email);
        }
    }

    @Test
    void long_names_in_any_letters_break_no_page() {
        String name = "Königlich-Großherzogliche Spielwarenmanufaktur & Söhne 皇家玩具与厨房用品旗舰店 🧸🍳 GmbH & Co. KGaA";
        all.program.run("UPDATE accounts SET name = left(name || ' ' || '" + name + "', 50)");
        all.program.run("UPDATE connections SET name = left(name || ' ' || '" + name + "', 120)");
        all.program.run("UPDATE connections SET status = 'ACCESS_LOST' WHERE profile_id IN"
                + " (SELECT profile_id FROM connections ORDER BY profile_id LIMIT 3)");
        all.program.run("UPDATE users SET personal_name = left('" + name + "', 100)");
        for (String who : List.of("manager", "admin")) {
            for (Visitor.Sight sight :
                    List.of(Visitor.Sight.DESK, new Visitor.Sight(360, 800, ColorScheme.DARK, "zh-CN"))) {
                looksThrough(who, sight);
            }
        }
    }

    private static void looksThrough(String who, Visitor.Sight sight) {
        try (Visitor visitor = new Visitor(all.program.address(), sight)) {
            visitor.open("/signin");
            visitor.page().locator("button[value=" + who + "]").click();
            visitor.page().waitForURL("**/dashboard/ads/**");
            for (Address address : ConsoleMap.of(all.program)) {
                boolean theirs = ConsoleMap.reach(address).orElseThrow() != Reach.ADMINS || who.equals("admin");
                boolean page = address.reads()
                        && theirs
                        && !address.pattern().contains("/parts/")
                        && !address.pattern().contains(":secret")
                        && !NO_PAGE.matcher(address.pattern()).matches();
                if (page) {
                    visitor.open(address.path(parameter -> value(address, parameter)));
                    assertThat(visitor.page().evaluate(TOO_WIDE))
                            .as("%s of the %s, %s", address.pattern(), who, sight.name())
                            .isEqualTo("");
                    visitor.picture("role " + who + " " + address.pattern() + " " + sight.name());
                }
            }
        }
    }

    private static List<String> words(Desk desk) {
        return Holdings.of(all.program, desk.email).words().stream()
                .filter(word -> word.length() > 5)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static int expected(Address address, Desk desk) {
        boolean nobodys = address.pattern().equals(NO_SEED) && !desk.guest();
        boolean elses = !address.parameters().isEmpty() && desk != all.boss && desk != all.manager;
        return switch (ConsoleMap.reach(address).orElseThrow()) {
            case ANYBODY ->
                desk.guest() || address.parameters().isEmpty() ? OF_ANYBODY.getOrDefault(address.pattern(), 200) : 409;
            case SIGNED_IN -> nobodys ? 404 : 200;
            // A part of a page that is not theirs has the page loaded anew, and that is not found.
            case OWN ->
                desk == all.seller
                                || elses && !desk.guest() && !address.pattern().startsWith("/admin/parts/")
                        ? 404
                        : 200;
            case ADMINS -> desk == all.boss || desk.guest() ? 200 : 404;
        };
    }

    /** That of the page where they come to; a guest who has to sign in has to come to that page. */
    private static int status(Address address, Desk desk) {
        String path = address.path(parameter -> value(address, parameter));
        if (NO_PAGE.matcher(path).matches()) {
            Desk.Answered answered = desk.read(path, false);
            return desk.guest() && answered.location().startsWith("/signin") ? 200 : answered.status();
        }
        Response response = desk.page().navigate(all.program.address() + path);
        boolean atSignIn = URI.create(desk.page().url()).getPath().equals("/signin");
        boolean open = ConsoleMap.reach(address).orElseThrow() == Reach.ANYBODY;
        if (desk.guest() && !open && !atSignIn) {
            return -1;
        }
        return response.status();
    }

    private static String value(Address address, String parameter) {
        return switch (parameter) {
            case "profileId" -> managersProfile;
            case "runId" -> all.one("SELECT run_id FROM sync_runs WHERE profile_id = " + managersProfile);
            case "webhookId" -> all.one("SELECT webhook_id FROM webhooks");
            case "userId" -> all.id(all.seller.email);
            case "secretLink" -> address.pattern().startsWith("/join/") ? invitation : reset;
            default -> throw new AssertionError("Of " + parameter + " nothing is known here");
        };
    }

    /** The secret of a link that an admin makes. */
    private static String made(String action, String form) {
        String page = all.boss.send(action, form).body();
        return page.replaceFirst("(?s).*id=\"made-link\"[^>]*>[^<]*/([A-Za-z0-9_-]{43})<.*", "$1");
    }
}
