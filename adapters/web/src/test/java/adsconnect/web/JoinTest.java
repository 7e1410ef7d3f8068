package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Invitations and resets: links that work once (section 17). */
@ExtendWith(VertxExtension.class)
final class JoinTest {

    private static final String NEW = "new@example.com";
    private static final String CHOSEN = "a long enough one";
    private static final String WHY = "They work here now";

    private WebFixture site;
    private User seller;
    private Browser admin;
    private Browser guest;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        seller = site.add(Samples.seller());
        admin = site.browserOf(Samples.admin());
        guest = site.browser();
    }

    private Answer invite(String role) {
        return admin.post("/admin/invitations", "email", NEW, "role", role, "reason", WHY);
    }

    /** The address on the page, below our own host. */
    private static String link(Answer page) {
        Matcher found = Pattern.compile("http://localhost:8080(/(?:join|reset)/[\\w-]{43})")
                .matcher(page.html());
        assertThat(found.find()).as("a link on the page").isTrue();
        return found.group(1);
    }

    private String reset() {
        return link(admin.post("/admin/users/" + seller.id().value() + "/reset", "reason", WHY));
    }

    private static Answer join(Browser browser, String link) {
        return browser.post(link, "name", " Zoë ", "password", CHOSEN);
    }

    private Answer signIn(String email, String password) {
        return site.browser().post("/signin", "email", email, "password", password);
    }

    private String invited() {
        Matcher found = Pattern.compile("/admin/invitations/([0-9a-f-]{36})/link")
                .matcher(admin.get("/admin/users").html());
        assertThat(found.find()).isTrue();
        return "/admin/invitations/" + found.group(1);
    }

    @Test
    void somebody_is_invited_joins_once_and_is_signed_in() {
        String link = link(invite("manager"));
        Answer shown = guest.get(link);
        assertThat(shown.html()).contains(NEW);
        assertThat(shown.reply().headers()).containsEntry("referrer-policy", "no-referrer");
        assertThat(guest.get(link).status()).as("looking uses nothing up").isEqualTo(200);

        Answer joined = join(guest, link);

        assertThat(joined.location()).isEqualTo("/dashboard/ads/");
        assertThat(guest.get("/dashboard/ads/").html()).contains(NEW);
        User user = site.stores
                .users()
                .byEmail(new adsconnect.domain.access.EmailAddress(NEW))
                .orElseThrow();
        assertThat(user.role()).isEqualTo(Role.MANAGER);
        assertThat(user.personal().name()).contains("Zoë");
        assertThat(site.browser().get(link).says("link-over.join.used.title")).isTrue();
        assertThat(join(site.browser(), link).status()).isEqualTo(410);
        assertThat(site.stores.auditTrail().newest(10).reversed())
                .extracting(AuditLine::deed)
                .containsExactly(Deed.USER_INVITED, Deed.INVITATION_ACCEPTED, Deed.SIGNED_IN);
        assertThat(site.stores.auditTrail().newest(10))
                .allSatisfy(line -> assertThat(line.about().user()).contains(user.id()));
    }

    @Test
    void the_letter_and_the_page_say_who_invites() {
        site.letters.begin();
        admin.post("/profile", "name", "Dr. Ana Lima", "language", "en", "zone", "UTC");

        String link = link(invite("seller"));

        assertThat(site.letters.sent())
                .singleElement()
                .satisfies(letter -> assertThat(letter.by()).contains("Dr. Ana Lima"));
        assertThat(guest.get(link).html()).contains("Dr. Ana Lima");
    }

    @Test
    void of_several_who_join_by_one_link_at_once_one_does() {
        String link = link(invite("seller"));

        List<Answer> answers = Race.of(4, number -> join(site.browser().from("198.51.100." + number), link));

        assertThat(answers).filteredOn(answer -> answer.status() == 303).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() >= 409).hasSize(3);
    }

    @Test
    void late_withdrawn_and_replaced_ones_say_so() {
        String first = link(invite("seller"));
        assertThat(invite("admin").says("users.problem.invited")).isTrue();
        String address = invited();
        String second = link(admin.post(address + "/link", "reason", WHY));
        assertThat(guest.get(first).status()).isEqualTo(404);
        assertThat(guest.get(second).status()).isEqualTo(200);

        site.clock.advance(Duration.ofHours(48));
        admin = site.browserOf(Samples.admin());
        assertThat(guest.get(second).says("link-over.join.late.title")).isTrue();
        assertThat(join(guest, second).status()).isEqualTo(410);

        String third = link(admin.post(address + "/link", "reason", WHY));
        assertThat(admin.post(address + "/revocation", "reason", WHY).location())
                .isEqualTo("/admin/users?done=revoked");
        assertThat(join(guest, third).says("link-over.join.revoked.title")).isTrue();
        assertThat(admin.post(address + "/revocation", "reason", WHY).status()).isEqualTo(410);
        assertThat(admin.post(address + "/link", "reason", WHY).says("users.problem.over"))
                .isTrue();
        assertThat(site.stores.users().all())
                .noneMatch(user -> user.email().value().equals(NEW));
    }

    @Test
    void an_invitation_of_somebody_who_runs_the_installation_no_more_opens_nothing() {
        String link = link(invite("admin"));
        User inviter = site.stores.users().all().stream()
                .filter(user -> user.role() == Role.ADMIN)
                .findFirst()
                .orElseThrow();
        site.stores.users().change(new User(inviter.id(), inviter.email(), Role.MANAGER, inviter.plan()));

        assertThat(guest.get(link).status()).isEqualTo(410);
        assertThat(join(guest, link).status()).isEqualTo(410);
        assertThat(site.stores.users().byEmail(EmailAddress.parse(NEW).orElseThrow()))
                .isEmpty();
    }

    @Test
    void whoever_is_signed_in_as_somebody_else_is_told_and_can_sign_out() {
        String link = link(invite("seller"));
        Browser signedIn = site.anotherBrowserOf(seller);

        Answer answer = signedIn.get(link);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html()).contains(seller.email().value(), "name=\"next\" value=\"" + link + "\"");
        assertThat(join(signedIn, link).status()).isEqualTo(409);

        assertThat(signedIn.post("/signout", "next", link).location()).isEqualTo(link);
        assertThat(join(signedIn, link).location()).isEqualTo("/dashboard/ads/");
        assertThat(signedIn.post("/signout", "next", "//evil.example").location())
                .isEqualTo("/signin");
    }

    /** As by single sign-on. */
    private User cameByAnotherWay() {
        return site.add(new User(Samples.seller().id(), new EmailAddress(NEW), Role.SELLER, Plan.NONE));
    }

    private User asTheyAre() {
        return site.stores.users().byEmail(new EmailAddress(NEW)).orElseThrow();
    }

    @Test
    void whoever_came_by_another_way_meanwhile_takes_the_invitation_signed_in_and_once() {
        String link = link(invite("manager"));
        assertThat(admin.get("/admin/users").says("users.invited.user")).isFalse();
        Browser theirs = site.anotherBrowserOf(cameByAnotherWay());
        Answer listed = admin.get("/admin/users");
        assertThat(listed.says("users.invited.user")).isTrue();
        assertThat(listed.html())
                .contains("<a href=\"/admin/users/" + asTheyAre().id().value() + "\">");

        assertThat(join(guest, link).says("link-over.join.offered.title")).isTrue();
        assertThat(join(site.browserOf(seller), link).says("link-over.join.signed-in.title"))
                .isTrue();
        assertThat(theirs.get(link).says("accept.text")).isTrue();
        assertThat(theirs.get(link).says("invitation.by")).isTrue();
        assertThat(asTheyAre().role()).as("looking changes nothing").isEqualTo(Role.SELLER);

        Answer taken = theirs.post(link);

        assertThat(taken.location()).isEqualTo("/profile?done=joined");
        assertThat(theirs.get(taken.location()).says("profile.done.joined")).isTrue();
        assertThat(asTheyAre().role()).isEqualTo(Role.MANAGER);
        assertThat(site.stores.auditTrail().newest(2).reversed())
                .extracting(AuditLine::deed)
                .containsExactly(Deed.INVITATION_ACCEPTED, Deed.ROLE_CHANGED);
        assertThat(theirs.post(link).says("link-over.join.used.title")).isTrue();
        assertThat(invite("admin").says("users.problem.is-user")).isTrue();
    }

    @Test
    void an_invitation_changes_nobody_whom_an_admin_made_something_else_meanwhile() {
        String link = link(invite("seller"));
        User user = cameByAnotherWay();
        Browser theirs = site.anotherBrowserOf(user);
        site.stores.users().change(new User(user.id(), user.email(), Role.MANAGER, user.plan()));

        assertThat(theirs.get(link).says("link-over.join.member.title")).isTrue();
        assertThat(theirs.post(link).status()).isEqualTo(409);
        assertThat(asTheyAre().role()).isEqualTo(Role.MANAGER);
    }

    @Test
    void a_reset_that_ended_because_its_user_was_disabled_says_so_and_stays_ended() {
        String link = reset();
        site.clock.advance(Duration.ofSeconds(1));
        String page = "/admin/users/" + seller.id().value();

        admin.post(page + "/access", "access", "disabled", "cause", "left", "reason", WHY);
        assertThat(site.stores.users().byId(seller.id()).orElseThrow().disabled())
                .isTrue();
        assertThat(guest.get(link).status()).isEqualTo(409);
        assertThat(guest.get(link).says("link-over.reset.disabled.title")).isTrue();
        assertThat(guest.post(link, "password", CHOSEN).says("link-over.reset.disabled.title"))
                .isTrue();
        admin.post(page + "/access", "access", "enabled", "reason", WHY);

        assertThat(site.stores.users().byId(seller.id()).orElseThrow().disabled())
                .isFalse();
        assertThat(guest.get(link).says("link-over.reset.late.title")).isTrue();
        assertThat(guest.post(link, "password", CHOSEN).status()).isEqualTo(410);
    }

    @Test
    void a_password_or_name_that_does_not_do_uses_nothing_up() {
        String link = link(invite("seller"));

        for (String refused : List.of("short", "x".repeat(1025))) {
            Answer answer = guest.post(link, "password", refused);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.says("profile.password.refused", 8, 1024)).isTrue();
        }
        assertThat(guest.post(link).status()).isEqualTo(422);
        assertThat(guest.post(link, "password", CHOSEN, "name", "\u200B").says("profile.problem"))
                .isTrue();
        Answer named = guest.post(link, "password", CHOSEN, "name", "x".repeat(101));
        assertThat(named.says("profile.problem")).isTrue();
        assertThat(named.html()).doesNotContain(CHOSEN);
        assertThat(join(guest, link).status()).isEqualTo(303);
    }

    @Test
    void a_new_password_is_chosen_once_and_ends_all_sessions() {
        Browser theirs = site.anotherBrowserOf(seller);
        String link = reset();
        assertThat(theirs.get(link).status()).as("the owner may be signed in").isEqualTo(200);

        Answer same = guest.post(link, "password", WebFixture.PASSWORD.reveal());
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.says("profile.password.same")).isTrue();
        assertThat(theirs.get("/dashboard/ads/").status())
                .as("nothing happened")
                .isEqualTo(200);

        Answer done = guest.post(link, "password", CHOSEN);

        assertThat(done.location()).isEqualTo("/signin?done=reset");
        assertThat(guest.get(done.location()).says("signin.done.reset")).isTrue();
        assertThat(theirs.get("/dashboard/ads/").location()).startsWith("/signin");
        assertThat(signIn(seller.email().value(), CHOSEN).status()).isEqualTo(303);
        assertThat(signIn(seller.email().value(), WebFixture.PASSWORD.reveal()).status())
                .isEqualTo(422);
        assertThat(guest.post(link, "password", "another long one").says("link-over.reset.used.title"))
                .isTrue();
        assertThat(signIn(seller.email().value(), CHOSEN).status()).isEqualTo(303);
    }

    @Test
    void of_several_who_reset_at_once_one_does() {
        String link = reset();

        List<Answer> answers = Race.of(
                4, number -> site.browser().from("198.51.100." + number).post(link, "password", CHOSEN + number));

        assertThat(answers).filteredOn(answer -> answer.status() == 303).hasSize(1);
    }

    @Test
    void a_reset_ends_in_time_by_a_newer_one_and_with_its_user() {
        String first = reset();
        String second = reset();
        assertThat(guest.get(first).status()).isEqualTo(404);

        site.stores.users().change(Samples.disabled(seller));
        assertThat(guest.post(second, "password", CHOSEN).says("link-over.reset.disabled.title"))
                .isTrue();
        site.stores.users().change(seller);
        site.clock.advance(Duration.ofHours(48));
        assertThat(guest.post(second, "password", CHOSEN).says("link-over.reset.late.title"))
                .isTrue();
    }

    @Test
    void a_reset_is_not_for_whoever_else_is_signed_in() {
        String link = reset();
        Browser other = site.browserOf(Samples.seller());

        assertThat(other.get(link).says("link-over.reset.signed-in.title")).isTrue();
        assertThat(other.post(link, "password", CHOSEN).status()).isEqualTo(409);
    }

    @Test
    void a_forgotten_password_gets_the_same_answer_whoever_asks() {
        assertThat(guest.get("/signin/forgotten").says("forgotten.no-letters")).isTrue();
        site.letters.begin();

        Answer known = guest.post("/signin/forgotten", "email", seller.email().value());
        Answer unknown = guest.post("/signin/forgotten", "email", "nobody@example.com");

        assertThat(known.status()).isEqualTo(200);
        assertThat(known.html()).isEqualTo(unknown.html());
        assertThat(site.letters.sent()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(seller.email());
            assertThat(guest.get("/reset/" + letter.link().reveal()).status()).isEqualTo(200);
        });
        assertThat(known.html()).doesNotContain("/reset/");
    }

    @Test
    void whoever_asks_does_not_end_the_link_that_an_admin_made() {
        String made = reset();
        site.letters.begin();

        guest.post("/signin/forgotten", "email", seller.email().value());

        String asked = "/reset/" + site.letters.sent().getFirst().link().reveal();
        assertThat(guest.get(made).status()).isEqualTo(200);
        assertThat(guest.get(asked).status()).isEqualTo(200);
        assertThat(guest.post(made, "password", CHOSEN).status()).isEqualTo(303);
        assertThat(guest.post(asked, "password", "another long one").status()).isEqualTo(404);

        guest.post("/signin/forgotten", "email", seller.email().value());
        String again = "/reset/" + site.letters.sent().getLast().link().reveal();
        reset();
        assertThat(guest.get(again).status()).as("an admin made a newer one").isEqualTo(404);
    }

    @Test
    void nobody_gets_many_letters() {
        site.letters.begin();
        for (int time = 0; time < 19; time++) {
            guest.post("/signin/forgotten", "email", seller.email().value());
        }
        assertThat(site.letters.sent()).hasSize(3);
        guest.post("/signin/forgotten", "email", "nobody@example.com");

        Answer often = guest.post("/signin/forgotten", "email", "nobody@example.com");
        assertThat(often.status()).isEqualTo(429);
        assertThat(often.reply().headers()).containsKey("retry-after");
        assertThat(guest.post("/signin/forgotten", "email", "none").status()).isEqualTo(422);
    }

    @Test
    void letters_bring_the_link_where_there_are_some() {
        site.letters.begin();

        Answer answer = invite("seller");

        assertThat(answer.says("users.link.mailed")).isTrue();
        assertThat(site.letters.sent())
                .singleElement()
                .satisfies(letter -> assertThat(link(answer))
                        .isEqualTo("/join/" + letter.link().reveal()));
    }

    @Test
    void an_invitation_is_written_in_the_language_of_the_page_it_was_sent_from() {
        site.letters.begin();
        admin.with("adsc_language", "zh");

        invite("seller");

        assertThat(site.letters.sent())
                .singleElement()
                .satisfies(letter -> assertThat(letter.language()).contains("zh"));
    }

    @Test
    void nobody_tries_many_links() {
        for (int visit = 0; visit < 30; visit++) {
            assertThat(guest.get("/join/" + "x".repeat(43)).status()).isEqualTo(404);
        }

        assertThat(guest.get("/join/" + "x".repeat(43)).status()).isEqualTo(429);
        assertThat(guest.get("/reset/short").status()).isEqualTo(429);
    }
}
