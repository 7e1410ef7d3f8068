package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Invitation;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.testkit.Samples;
import adsconnect.ui.Text;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console's lists have all there is: page by page, by search, as files and while they are looked at. */
@ExtendWith(VertxExtension.class)
final class ConsoleListsTest {

    private static final String LINKS = "/admin/links";
    private static final String USERS = "/admin/users";

    private WebFixture site;
    private User admin;
    private Browser admins;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        admin = Samples.admin();
        admins = site.browserOf(admin);
    }

    private User shop(int number) {
        return new User(
                Samples.seller().id(),
                new EmailAddress("shop-%04d@example.com".formatted(number)),
                Role.SELLER,
                Plan.NONE);
    }

    /** All shops of a list that is read on and on, each page once. */
    private Set<String> walk(String first, String parameter) {
        Set<String> seen = new HashSet<>();
        Optional<String> next = Optional.of(first);
        for (int page = 0; next.isPresent(); page++) {
            assertThat(page).isLessThan(9);
            String html = admins.get(next.get()).html();
            Matcher shops =
                    Pattern.compile("<bdi class=\"fw-medium\">(shop-\\d{4})").matcher(html);
            while (shops.find()) {
                assertThat(seen.add(shops.group(1))).isTrue();
            }
            Matcher further = Pattern.compile("href=\"(/admin/[^\"]*" + parameter + "=[^\"]+)\"[^>]*>" + more())
                    .matcher(html);
            next = further.find() ? Optional.of(further.group(1).replace("&amp;", "&")) : Optional.empty();
        }
        return seen;
    }

    private static String more() {
        return Pattern.quote(Text.of("en").get("console.pages.further"));
    }

    @Test
    void consents_that_wait_are_all_reached_and_found() {
        IntStream.range(0, 120).forEach(number -> {
            User user = site.add(shop(number));
            site.consented(user);
            site.clock.advance(Duration.ofSeconds(1));
        });

        assertThat(walk(LINKS, "waiting")).hasSize(120);
        assertThat(admins.get(LINKS + "?words=SHOP-0119").html())
                .contains("shop-0119@example.com")
                .doesNotContain("shop-0118@");
        assertThat(admins.get(LINKS + "?waiting=nonsense_x").html()).contains("shop-0000@");
        assertThat(admins.get(LINKS + "?waiting=%2B999999999-01-01T00:00:00Z_00000000-0000-0000-0000-000000000000")
                        .html())
                .contains("shop-0000@");
    }

    @Test
    void invitations_are_all_reached_and_found() {
        List<String> known = new ArrayList<>();
        IntStream.range(0, 120).forEach(number -> {
            User shop = shop(number);
            known.add(shop.email().value());
            site.stores
                    .invitations()
                    .add(
                            new Invitation(
                                    shop.id(),
                                    shop.email(),
                                    Role.SELLER,
                                    admin.id(),
                                    site.clock.instant(),
                                    site.clock.instant().plus(Duration.ofHours(48)),
                                    Invitation.State.OPEN),
                            Samples.hash(shop.email().value()));
        });

        assertThat(walk(USERS, "invited")).hasSize(120);
        assertThat(admins.get(USERS + "?words=Shop-0000").html())
                .contains(known.getFirst())
                .doesNotContain(known.getLast());
    }

    @Test
    void what_is_refused_of_an_invitation_is_said_in_its_row() {
        Invitation invitation = new Invitation(
                shop(1).id(),
                shop(1).email(),
                Role.SELLER,
                admin.id(),
                site.clock.instant(),
                site.clock.instant().plus(Duration.ofHours(48)),
                Invitation.State.OPEN);
        site.stores.invitations().add(invitation, Samples.hash("link"));
        site.add(shop(1));
        String row = "/admin/invitations/" + invitation.user().value();

        String refused = admins.post(row + "/link", "reason", "They lost it").html();
        String unreasoned = admins.post(row + "/revocation", "reason", "x").html();

        String form = refused.substring(refused.indexOf("action=\"" + row + "/link\""));
        assertThat(form.substring(0, form.indexOf("</form>")))
                .contains(Answer.escaped(Text.of("en").get("users.problem.is-user")), "They lost it");
        String invite = refused.substring(refused.indexOf("action=\"/admin/invitations\""));
        assertThat(invite.substring(0, invite.indexOf("</form>"))).doesNotContain("They lost it", "role=\"alert\"");
        form = unreasoned.substring(unreasoned.indexOf("action=\"" + row + "/revocation\""));
        assertThat(form.substring(0, form.indexOf("</form>"))).contains("value=\"x\"", "aria-invalid");
    }

    @Test
    void a_file_has_all_of_a_list_that_is_read_in_pieces() {
        int many = 2 * ConsoleFile.PIECE + 1;
        IntStream.range(0, many).forEach(number -> site.stores.users().add(shop(number), "hash"));

        List<String> lines =
                admins.get(USERS + ".csv?words=shop-").html().lines().toList();

        assertThat(lines).hasSize(1 + many).doesNotHaveDuplicates();
        assertThat(admins.get("/admin/keys.csv").html().lines())
                .singleElement()
                .asString()
                .contains(",Ends,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"links", "keys", "runs", "connections"})
    void rows_are_asked_for_by_themselves_and_the_address_says_what_is_shown(String list) {
        ConnectLink link = Samples.link(admin);
        site.stores.connectLinks().add(link, Samples.hash("address"));

        Answer rows = admins.htmx("/admin/parts/" + list + "?words=Client&show=");

        assertThat(rows.html()).contains("id=\"console-list\"").doesNotContain("<html", "id=\"console-search\"");
        assertThat(rows.html().contains(link.name().value())).isEqualTo(list.equals("links"));
        assertThat(rows.reply().headers()).containsEntry("hx-replace-url", "/admin/" + list + "?words=Client");
        assertThat(admins.get("/admin/" + list).html())
                .contains("id=\"console-search\"", "hx-get=\"/admin/parts/" + list + "\" hx-trigger=\"every 10s\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/audit?q=acme&by=person&deed=role_changed&from=2026-11-01&before=12",
                "/admin/users?words=a%40b&role=seller&access=disabled&after=c%40d&invited=x",
                "/admin/links?words=a&show=failed&after=y&waiting=x",
                "/admin/connections?show=expired&region=na&country=us"
            })
    void whoever_has_to_sign_in_first_comes_back_to_the_list_as_it_was(String address) {
        String next = site.browser().get(address).location();

        assertThat(URLDecoder.decode(next.substring("/signin?next=".length()), StandardCharsets.UTF_8))
                .isEqualTo(address);
        assertThat(site.browser().get("/admin/links?done=expire&name=x&words=a").location())
                .isEqualTo("/signin?next=%2Fadmin%2Flinks%3Fwords%3Da");
    }
}
