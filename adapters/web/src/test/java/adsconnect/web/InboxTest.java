package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Reason;
import adsconnect.domain.feedback.Circumstances;
import adsconnect.domain.feedback.Content;
import adsconnect.domain.feedback.Feedback;
import adsconnect.domain.feedback.Message;
import adsconnect.domain.feedback.MessageNumber;
import adsconnect.domain.feedback.Sender;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs have written, for admins to read (section 16). */
@ExtendWith(VertxExtension.class)
final class InboxTest {

    private static final String WHY = "They were called";
    private static final String INBOX = "/admin/feedback";

    private WebFixture site;
    private User sender;
    private Browser admin;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        sender = Samples.seller();
        site.browserOf(sender);
        admin = site.browserOf(Samples.admin());
    }

    private MessageNumber file(Sender from, String content, Optional<Feedback> feedback) {
        Message message =
                new Message(Samples.NOW, from, new Content(content), Optional.empty(), Circumstances.UNKNOWN, feedback);
        return site.stores
                .unitOfWork()
                .inOne(() -> site.stores.inbox().add(message, 1000, Samples.NOW))
                .orElseThrow();
    }

    private MessageNumber file(String content) {
        return file(new Sender.Known(sender.id()), content, Optional.empty());
    }

    @Test
    void it_says_who_wrote_what() {
        file("The link is broken <b>");
        file(new Sender.Stranger("192.0.2.9"), "I got no e-mail", Optional.empty());
        file(
                new Sender.Known(sender.id()),
                "Nothing came.",
                Optional.of(new Feedback(
                        Optional.of(new Feedback.SkillName("ads-connect")),
                        Feedback.Sentiment.NEGATIVE,
                        Feedback.Category.BUG)));

        Answer answer = admin.get(INBOX);

        assertThat(answer.html())
                .contains("The link is broken &lt;b&gt;", sender.email().value(), "192.0.2.9", "ads-connect");
        assertThat(answer.says("inbox.sentiment.negative")).isTrue();
        assertThat(answer.html().indexOf("Nothing came."))
                .isLessThan(answer.html().indexOf("The link is broken"));
    }

    @Test
    void what_was_seen_to_leaves_the_list_and_can_come_back() {
        MessageNumber number = file("Please call me");

        Answer settled = admin.post(
                INBOX + "/" + number.value() + "/settlement", "state", "open", "category", "bug", "reason", WHY);
        assertThat(settled.status()).isEqualTo(303);
        assertThat(settled.location()).isEqualTo(INBOX + "?state=open&category=bug&done=settled");
        assertThat(admin.get(settled.location()).says("frame.done.settled")).isTrue();
        assertThat(admin.get(INBOX).html()).doesNotContain("Please call me");
        assertThat(admin.get(INBOX).says("inbox.none")).isTrue();
        assertThat(admin.get(INBOX + "?state=settled").html()).contains("Please call me");

        // A button pressed twice, or by two at once, changes nothing more.
        admin.post(INBOX + "/" + number.value() + "/settlement", "reason", WHY);
        assertThat(deeds()).containsExactly(Deed.MESSAGE_SETTLED);

        admin.post(INBOX + "/" + number.value() + "/reopening", "reason", WHY);
        assertThat(admin.get(INBOX).html()).contains("Please call me");
        assertThat(deeds()).containsExactly(Deed.MESSAGE_SETTLED, Deed.MESSAGE_REOPENED);
    }

    @Test
    void nobody_settles_or_reopens_without_a_reason_and_the_audit_keeps_it() {
        MessageNumber number = file("Please call me");
        for (String deed : List.of("settlement", "reopening")) {
            String action = INBOX + "/" + number.value() + "/" + deed;

            Answer refused = admin.post(action, "state", "all", "reason", "x");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.says("console.reason.missing")).isTrue();
            assertThat(refused.html()).contains("Please call me", "value=\"x\"");
            assertThat(deeds())
                    .doesNotContain(Deed.valueOf("MESSAGE_" + (deed.equals("settlement") ? "SETTLED" : "REOPENED")));

            admin.post(action, "reason", WHY);
            assertThat(site.stores.auditTrail().newest(1).getFirst().origin().reason())
                    .contains(new Reason(WHY));
        }
        assertThat(site.browserOf(Samples.seller())
                        .post(INBOX + "/" + number.value() + "/settlement")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void long_lists_have_pages() {
        IntStream.range(0, 51).forEach(index -> file("Message number " + index + "."));

        Answer first = admin.get(INBOX);
        assertThat(first.html())
                .contains("Message number 50.", "Message number 1.", "before=2\"")
                .doesNotContain("Message number 0.");
        assertThat(admin.get(INBOX + "?before=2").html()).contains("Message number 0.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?state=&sentiment=&category=&before=-1", "?before=99999999999"})
    void what_filters_nothing_is_passed_over(String query) {
        file("Still here");

        assertThat(admin.get(INBOX + query).html()).contains("Still here");
    }

    @Test
    void for_whoever_is_no_admin_there_is_none() {
        MessageNumber number = file("Not for you");

        for (Browser other : List.of(site.browserOf(Samples.seller()), site.browserOf(Samples.manager()))) {
            assertThat(other.get(INBOX).status()).isEqualTo(404);
            assertThat(other.post(INBOX + "/" + number.value() + "/settlement", "reason", WHY)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(site.browser().get(INBOX).status()).isEqualTo(303);
        assertThat(admin.get(INBOX).html()).contains("Not for you");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999", "x", "99999999999"})
    void a_message_that_never_came_is_not_found(String number) {
        assertThat(admin.post(INBOX + "/" + number + "/settlement", "reason", WHY)
                        .status())
                .isEqualTo(404);
    }

    private List<Deed> deeds() {
        return site.stores.auditTrail().newest(10).reversed().stream()
                .map(line -> line.deed())
                .filter(deed -> deed.name().startsWith("MESSAGE_"))
                .toList();
    }
}
