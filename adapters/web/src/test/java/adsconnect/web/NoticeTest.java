package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.NoticeChoices;
import adsconnect.domain.notice.Topic;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people are told in the product, and how they choose to be told (RECO-5). */
@ExtendWith(VertxExtension.class)
final class NoticeTest {

    private static final String NOTICES = "/dashboard/ads/notices";

    private WebFixture site;
    private User user;
    private Browser browser;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        user = Samples.seller();
        browser = site.browserOf(user);
    }

    @Test
    void the_bell_counts_what_is_unread_until_all_is_marked_as_read() {
        assertThat(browser.get(NOTICES).says("notices.none")).isTrue();
        tell(user, Topic.EXPIRING, "Alpine <b>");
        tell(user, Topic.REVOKED, "Alpine");

        Answer list = browser.get(NOTICES);
        assertThat(list.html()).contains("Alpine &lt;b&gt; ends in 7 days", "bell-count\" aria-hidden=\"true\">2<");
        assertThat(browser.get("/help/").html()).contains("bell-count");
        String upTo = list.html().replaceAll("(?s).*name=\"upTo\" value=\"(\\d+)\".*", "$1");
        tell(user, Topic.EXPIRED, "Came since");

        assertThat(browser.post(NOTICES + "/reading", "upTo", upTo).location()).isEqualTo(NOTICES);

        assertThat(browser.get(NOTICES).html()).contains("bell-count\" aria-hidden=\"true\">1<");
        assertThat(browser.post(NOTICES + "/reading", "upTo", "nonsense").status())
                .isEqualTo(303);
    }

    @Test
    void sec1_nobody_sees_or_reads_what_somebody_else_was_told() {
        tell(user, Topic.EXPIRED, "Alpine");
        Browser other = site.browserOf(Samples.manager());

        assertThat(other.get(NOTICES).html()).doesNotContain("Alpine", "bell-count");
        other.post(NOTICES + "/reading", "upTo", "999999");

        assertThat(browser.get(NOTICES).html()).contains("bell-count");
        assertThat(site.browser().get(NOTICES).status()).isEqualTo(303);
    }

    @Test
    void long_lists_have_pages() {
        for (int number = 0; number < 51; number++) {
            tell(user, Topic.RECOVERED, "Account " + number + ".");
        }

        assertThat(browser.get(NOTICES).html())
                .contains("Account 50.", "before=2")
                .doesNotContain("Account 0.");
        assertThat(browser.get(NOTICES + "?before=2").html()).contains("Account 0.");
    }

    @Test
    void reco5_whose_profile_an_admin_disconnected_is_told_so() {
        tell(user, Topic.DISCONNECTED, "Alpine", Facts.NONE.and("by", Role.ADMIN));
        assertThat(browser.get(NOTICES).html()).contains("in Alpine was disconnected by an administrator.");

        tell(user, Topic.DISCONNECTED, "Birch", Facts.NONE);
        assertThat(browser.get(NOTICES).html()).contains("in Birch was disconnected.");
    }

    @Test
    void everybody_chooses_of_what_they_are_told_and_how() {
        assertThat(browser.get("/profile/notices").html()).contains(user.email().value());

        Answer saved = browser.post("/profile/notices", "product", "expired", "mail", "revoked", "mail", "nonsense");

        assertThat(saved.location()).isEqualTo("/profile/notices?done=saved");
        assertThat(site.stores.notices().choices(user.id()))
                .isEqualTo(new NoticeChoices(Set.of(Topic.EXPIRED), Set.of(Topic.REVOKED)));
        assertThat(browser.get("/profile/notices?done=saved").says("notices.choices.saved"))
                .isTrue();
    }

    private void tell(User to, Topic topic, String account) {
        tell(to, topic, account, Facts.NONE.and("daysLeft", 7));
    }

    private void tell(User to, Topic topic, String account, Facts facts) {
        site.stores
                .notices()
                .add(
                        to.id(),
                        new News(
                                new EventId(UUID.randomUUID()),
                                topic,
                                site.clock.instant(),
                                Subject.of(to.id()).account(Samples.accountId().value()),
                                Optional.of(account),
                                Optional.empty(),
                                facts));
    }
}
