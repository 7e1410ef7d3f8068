package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.FailureCode;
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

/** Links are made and sent again once, however often a form arrives (AUTH-6, AUTH-7). */
@ExtendWith(VertxExtension.class)
final class LinksMadeOnceTest {

    private static final String LINKS = "/dashboard/ads/links";
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:8080(/a/[A-Za-z0-9_-]{22})<");
    private static final Pattern OCCASION = Pattern.compile("name=\"occasion\" value=\"([A-Za-z0-9_-]{22})\"");

    private WebFixture site;
    private User manager;
    private Browser browser;
    private String occasion;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        manager = Samples.manager();
        browser = site.browserOf(manager);
        occasion = occasion(browser.get(LINKS));
    }

    @Test
    void auth6_loading_the_answer_again_makes_nothing_and_shows_the_same_addresses() {
        Answer first = make("First\nSecond");

        Answer again = make("First\nSecond");

        assertThat(again.status()).isEqualTo(200);
        assertThat(addresses(again)).hasSize(2).isEqualTo(addresses(first));
        assertThat(links()).hasSize(2);
        assertThat(site.stores.auditTrail().newest(10)).hasSize(2);
    }

    @Test
    void auth6_of_a_double_click_both_answers_show_the_one_link() {
        List<Answer> answers = Race.of(2, number -> make("Client"));

        assertThat(addresses(answers.getFirst())).hasSize(1).isEqualTo(addresses(answers.getLast()));
        assertThat(links()).hasSize(1);
    }

    @Test
    void auth6_whoever_goes_back_and_adds_a_name_gets_the_one_link_more() {
        List<String> first = addresses(make("First"));

        Answer more = make("First\nSecond");

        assertThat(addresses(more)).hasSize(2).containsAll(first);
        assertThat(links()).hasSize(2);
    }

    @Test
    void auth5_what_was_made_and_is_over_is_not_shown_again() {
        make("Client");
        browser.post(LINKS + "/" + only().id().value() + "/revocation");

        assertThat(make("Client").location()).isEqualTo(LINKS);
        assertThat(links()).hasSize(1);
    }

    @Test
    void sec1_the_same_form_in_the_hands_of_somebody_else_shows_them_nothing_of_it() {
        List<String> mine = addresses(make("Client"));
        browser = site.browserOf(Samples.manager());

        assertThat(addresses(make("Client"))).hasSize(1).doesNotContainAnyElementsOf(mine);
    }

    @Test
    void auth6_a_name_that_an_open_link_has_is_refused_and_what_was_typed_stays() {
        make("Client");
        occasion = occasion(browser.get(LINKS));

        Answer answer = make("Another\ncLIENT");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("links.problem.invited", "cLIENT (2)")).isTrue();
        assertThat(answer.html()).contains("Line 2: ").contains("Another\ncLIENT</textarea>");
        assertThat(links()).hasSize(1);
        browser.post(LINKS + "/" + only().id().value() + "/revocation");
        assertThat(make("cLIENT").status()).as("once it is taken back").isEqualTo(200);
    }

    @Test
    void auth7_sending_again_twice_from_one_page_leaves_the_address_that_was_shown() {
        make("Client");
        occasion = occasion(browser.get(LINKS));

        String form = LINKS + "/" + only().id().value() + "/address";
        List<String> first = addresses(browser.post(form, "occasion", occasion));
        List<String> again = addresses(browser.post(form, "occasion", occasion));

        assertThat(again).hasSize(1).isEqualTo(first);
        assertThat(site.browser().get(first.getFirst()).status()).isEqualTo(200);
        assertThat(site.stores.auditTrail().newest(10)).hasSize(2);
    }

    @Test
    void auth7_one_that_failed_can_be_sent_again_and_waits_anew() {
        make("Client");
        site.stores.connectLinks().fail(only().id(), FailureCode.NO_PROFILES);
        Answer page = browser.get(LINKS);
        assertThat(page.html()).contains(only().id().value() + "/address\"");
        occasion = occasion(page);

        Answer answer = sendAgain();

        assertThat(site.browser().get(addresses(answer).getFirst()).status()).isEqualTo(200);
        assertThat(only().state()).isEqualTo(new ConnectLink.Pending());
    }

    @Test
    void auth7_one_that_was_opened_can_be_sent_again_when_it_has_expired() {
        String address = addresses(make("Client")).getFirst();
        site.browser().post(address + "/authorizations");
        assertThat(browser.get(LINKS).html()).doesNotContain("/address\"");
        site.clock.advance(Duration.ofDays(7));
        browser = site.anotherBrowserOf(manager);
        occasion = occasion(browser.get(LINKS));

        assertThat(site.browser().get(addresses(sendAgain()).getFirst()).status())
                .isEqualTo(200);
    }

    @Test
    void auth7_an_expired_one_stays_so_while_another_of_its_name_is_open() {
        make("Client");
        ConnectLink expired = only();
        site.clock.advance(Duration.ofDays(7));
        browser = site.anotherBrowserOf(manager);
        occasion = occasion(browser.get(LINKS));
        make("Client");

        Answer answer =
                browser.post(LINKS + "/" + expired.id().value() + "/address", "occasion", occasion(browser.get(LINKS)));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.says("links.problem.twin")).isTrue();
    }

    @Test
    void one_link_is_spoken_of_as_one_and_several_as_several() {
        assertThat(make("Client").says("links.made.text", 1)).isTrue();
        occasion = occasion(browser.get(LINKS));
        assertThat(make("First\nSecond").says("links.made.text", 2)).isTrue();
    }

    private Answer make(String names) {
        return browser.post(LINKS, "accountNames", names, "region", "NA", "occasion", occasion);
    }

    private Answer sendAgain() {
        return browser.post(LINKS + "/" + only().id().value() + "/address", "occasion", occasion);
    }

    private static String occasion(Answer page) {
        Matcher matcher = OCCASION.matcher(page.html());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static List<String> addresses(Answer answer) {
        return ADDRESS.matcher(answer.html())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private List<ConnectLink> links() {
        return site.stores.connectLinks().ofOwner(manager.id());
    }

    private ConnectLink only() {
        assertThat(links()).hasSize(1);
        return links().getFirst();
    }
}
