package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A link of an admin's that is lost by loading the answer again would have to be made once more; so it is shown again. */
@ExtendWith(VertxExtension.class)
final class LinkTwiceTest {

    private static final String NEW = "zoe@shop.example";
    private static final String INVITATIONS = "/admin/invitations";
    private static final String USERS = "/admin/users";
    private static final String CHOSEN = "a new horse battery";

    private WebFixture site;
    private User seller;
    private User boss;
    private Browser admin;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        site.letters.begin();
        seller = site.add(Samples.seller());
        boss = site.add(Samples.admin());
        admin = site.anotherBrowserOf(boss);
    }

    /** What stands in the form of that address on a page. */
    private String occasion(String page, String action) {
        return found(admin.get(page), "action=\"" + action + "\".{0,400}?name=\"occasion\" value=\"([^\"]+)\"");
    }

    private static String link(Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return found(page, "http://localhost:8080(/(?:join|reset)/[\\w-]{43})");
    }

    private static String found(Answer page, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page.html());
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private Answer invite(String occasion, String email, String role) {
        return admin.post(INVITATIONS, "email", email, "role", role, "reason", "They help us", "occasion", occasion);
    }

    private Answer press(String address, String occasion) {
        return admin.post(address, "reason", "They lost it", "occasion", occasion);
    }

    private void assertOne(Deed deed) {
        assertThat(site.stores.auditTrail().newest(50))
                .extracting(AuditLine::deed)
                .containsOnlyOnce(deed);
        assertThat(site.letters.sent()).hasSize(1);
    }

    @Test
    void an_invitation_sent_twice_is_one() {
        String occasion = occasion(USERS, INVITATIONS);

        String first = link(invite(occasion, NEW, "seller"));

        assertThat(link(invite(occasion, NEW, "seller"))).isEqualTo(first);
        assertOne(Deed.USER_INVITED);
        assertThat(site.browser().get(first).status()).isEqualTo(200);
        assertThat(invite(occasion, NEW, "admin").says("users.problem.invited"))
                .as("in another role")
                .isTrue();
        assertThat(link(invite(occasion, "yves@shop.example", "seller"))).isNotEqualTo(first);
        assertThat(invite(occasion(USERS, INVITATIONS), NEW, "seller").status()).isEqualTo(409);
    }

    @Test
    void of_several_at_once_all_show_the_one_link() {
        String occasion = occasion(USERS, INVITATIONS);

        List<Answer> answers = Race.of(4, number -> invite(occasion, NEW, "seller"));

        assertThat(answers.stream().map(LinkTwiceTest::link).distinct()).hasSize(1);
        assertOne(Deed.USER_INVITED);
    }

    @Test
    void one_that_was_answered_or_withdrawn_does_not_come_back() {
        String occasion = occasion(USERS, INVITATIONS);
        invite(occasion, NEW, "seller");
        press(address() + "/revocation", "");
        assertThat(invite(occasion, NEW, "seller").says("users.problem.over")).isTrue();

        String joined = occasion(USERS, INVITATIONS);
        site.browser().post(link(invite(joined, NEW, "seller")), "name", "Zoë", "password", CHOSEN);
        assertThat(invite(joined, NEW, "seller").says("users.problem.is-user")).isTrue();
    }

    /** Of the one invitation. */
    private String address() {
        return found(admin.get(USERS), "(/admin/invitations/[0-9a-f-]{36})/link");
    }

    @Test
    void a_new_link_of_an_invitation_is_made_once_too() {
        String first = link(invite(occasion(USERS, INVITATIONS), NEW, "seller"));
        String again = address() + "/link";
        String occasion = occasion(USERS, again);
        int letters = site.letters.sent().size();

        String second = link(press(again, occasion));

        assertThat(second).isNotEqualTo(first);
        assertThat(link(press(again, occasion))).isEqualTo(second);
        assertThat(site.letters.sent()).hasSize(letters + 1);
        assertThat(link(press(again, occasion(USERS, again)))).isNotEqualTo(second);
    }

    @Test
    void a_reset_sent_twice_is_one_and_is_not_brought_back_once_it_was_used() {
        String page = USERS + "/" + seller.id().value();
        String occasion = occasion(page, page + "/reset");

        String link = link(press(page + "/reset", occasion));

        assertThat(link(press(page + "/reset", occasion))).isEqualTo(link);
        assertOne(Deed.PASSWORD_RESET_SENT);
        site.browser().post(link, "password", CHOSEN);
        Answer late = press(page + "/reset", occasion);
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.says("users.problem.reset-used")).isTrue();
        assertThat(site.browser().get(link).status()).isEqualTo(410);
        site.clock.advance(Duration.ofMinutes(1));
        assertThat(link(press(page + "/reset", occasion(page, page + "/reset"))))
                .isNotEqualTo(link);
    }

    /** What the admin can do to the seller, and what it needs. */
    private void change(String... fields) {
        String page = USERS + "/" + seller.id().value();
        String[] sent = Arrays.copyOf(fields, fields.length + 2);
        sent[fields.length] = "reason";
        sent[fields.length + 1] = "They are away";
        assertThat(admin.post(page + "/access", sent).status()).isEqualTo(303);
    }

    private void assertEnded(Answer late, String problem, String ended, String open) {
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.says(problem)).isTrue();
        assertThat(site.browser().get(ended).status()).isNotEqualTo(200);
        assertThat(site.browser().get(open).status()).isEqualTo(200);
    }

    @Test
    void a_reset_that_was_used_or_replaced_stays_so_when_there_is_another() {
        String page = USERS + "/" + seller.id().value();
        String reset = page + "/reset";
        String used = occasion(page, reset);
        String first = link(press(reset, used));
        site.browser().post(first, "password", CHOSEN);
        String replaced = occasion(page, reset);
        String second = link(press(reset, replaced));

        assertEnded(press(reset, used), "users.problem.reset-used", first, second);

        String third = link(press(reset, occasion(page, reset)));
        List<Answer> late = Race.of(4, number -> press(reset, number % 2 == 0 ? used : replaced));
        assertThat(late).extracting(Answer::status).containsOnly(410);
        assertEnded(press(reset, replaced), "users.problem.reset-used", second, third);
    }

    @Test
    void a_reset_that_was_ended_by_disabling_or_by_another_password_does_not_come_back() {
        String page = USERS + "/" + seller.id().value();
        String reset = page + "/reset";
        String occasion = occasion(page, reset);
        String disabled = link(press(reset, occasion));
        site.clock.advance(Duration.ofMinutes(1));
        change("access", "disabled", "cause", "left");
        change("access", "enabled");

        assertThat(press(reset, occasion).says("users.problem.reset-used")).isTrue();

        String latest = occasion(page, reset);
        String removed = link(press(reset, latest));
        site.stores.passwordResets().remove(seller.id());
        assertThat(press(reset, latest).says("users.problem.reset-used")).isTrue();
        assertThat(List.of(disabled, removed))
                .allSatisfy(
                        link -> assertThat(site.browser().get(link).status()).isIn(404, 410));
    }

    @Test
    void a_link_of_an_invitation_that_was_replaced_or_withdrawn_does_not_come_back() {
        String invited = occasion(USERS, INVITATIONS);
        String first = link(invite(invited, NEW, "seller"));
        String again = address() + "/link";
        String leaked = occasion(USERS, again);
        String second = link(press(again, leaked));
        String third = link(press(again, occasion(USERS, again)));

        assertEnded(press(again, leaked), "users.problem.over", second, third);
        assertEnded(invite(invited, NEW, "seller"), "users.problem.over", first, third);

        press(address() + "/revocation", "");
        assertThat(invite(invited, NEW, "seller").says("users.problem.over")).isTrue();
        assertThat(List.of(first, second, third))
                .allSatisfy(
                        link -> assertThat(site.browser().get(link).status()).isIn(404, 410));
        assertThat(link(invite(occasion(USERS, INVITATIONS), NEW, "seller"))).isNotIn(first, second, third);
    }

    @Test
    void a_link_whose_time_is_over_is_not_prolonged() {
        String invited = occasion(USERS, INVITATIONS);
        String link = link(invite(invited, NEW, "seller"));
        String again = address() + "/link";
        site.clock.advance(PeopleFixture.LINKS_LIVE);
        admin = site.anotherBrowserOf(boss);

        assertThat(invite(invited, NEW, "seller").says("users.problem.over")).isTrue();
        assertThat(site.browser().get(link).status()).isEqualTo(410);
        assertThat(link(press(again, occasion(USERS, again)))).isNotEqualTo(link);
    }
}
