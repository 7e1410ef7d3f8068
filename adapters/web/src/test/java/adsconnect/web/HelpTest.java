package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Code;
import adsconnect.testkit.Samples;
import adsconnect.ui.help.HelpTopic;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HELP-2: what people can read about what they run into. */
@ExtendWith(VertxExtension.class)
final class HelpTest {

    /** No page of ours asks for an API key, and those of users say it in their own words. */
    private static final Set<Code> WITHOUT_A_TOPIC = EnumSet.of(
            Code.KEY_INVALID,
            Code.KEY_EXPIRED,
            Code.SCOPE_MISSING,
            Code.SERVER_UNREACHABLE,
            Code.REFUSED,
            Code.USER_EXISTS,
            Code.LAST_ADMIN,
            Code.CONFLICT,
            Code.FIELD_REFUSED,
            Code.PROOF_REQUIRED);

    /** A page that waits, in the clothes of a failure page. */
    private static final String NO_FAILURE = "exchanging";

    private WebFixture site;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
    }

    @Test
    void every_code_that_a_person_can_meet_is_explained_by_one_topic_and_nothing_else_is() {
        Stream<String> met = Arrays.stream(Code.values())
                .filter(code -> !WITHOUT_A_TOPIC.contains(code))
                .map(Code::text);

        assertThat(Arrays.stream(HelpTopic.values()).flatMap(HelpTopic::codes))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(met, Stream.of(NO_FAILURE)).toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_topic_is_read_by_strangers_and_by_users_in_their_language(HelpTopic topic) {
        Answer stranger = site.browser().get(topic.address());
        Answer user = site.browserOf(Samples.seller()).get(topic.address());

        assertThat(stranger.status()).isEqualTo(200);
        assertThat(stranger.says("help." + topic.slug() + ".title")).isTrue();
        assertThat(user.says("help." + topic.slug() + ".intro")).isTrue();
        assertThat(user.says("frame.sign-out")).isTrue();
        assertThat(site.browser().speaking("zh-CN").get(topic.address()).html()).contains("<html lang=\"zh\"", "帮助");
    }

    @Test
    void the_index_leads_to_every_topic() {
        Answer index = site.browser().get("/help/");

        assertThat(HelpTopic.values())
                .allSatisfy(topic -> assertThat(index.html()).contains("href=\"" + topic.address() + "\""));
    }

    @Test
    void whoever_types_the_address_by_hand_gets_there_too() {
        assertThat(site.browser().get("/help").location()).isEqualTo("/help/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "NO-PROFILES", "no_profiles", "..", "no-profiles%2f"})
    void an_unknown_topic_is_not_found(String topic) {
        assertThat(site.browser().get("/help/" + topic).status()).isEqualTo(404);
        assertThat(site.browserOf(Samples.seller()).get("/help/" + topic).failsWith("not_found"))
                .isTrue();
    }

    @Test
    void help2_search_engines_may_list_help_and_nothing_else() {
        String no = "<meta name=\"robots\" content=\"noindex\">";

        assertThat(site.browser().get("/help/").html()).doesNotContain(no);
        assertThat(site.browser().get("/help/limit").html()).doesNotContain(no);
        assertThat(site.browser().get("/help/nothing").html()).contains(no);
        assertThat(site.browser().get("/help/message").html()).contains(no);
        assertThat(site.browser().get("/signin").html()).contains(no);
    }

    @Test
    void call3_the_page_of_a_failure_leads_to_its_help_and_to_us() {
        Answer failed = site.browserOf(Samples.seller())
                .get("/dashboard/ads/callback?state=never-started-here&code=RKzvPhTqWmYcLsNdXbGa");

        assertThat(failed.failsWith("state_unknown")).isTrue();
        assertThat(failed.html()).contains("href=\"/help/oauth-failed\"", "href=\"/help/message?code=state_unknown\"");
    }
}
