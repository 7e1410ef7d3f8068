package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking for profiles in the picker, and choosing several (PICK-2). */
@ExtendWith(VertxExtension.class)
final class PickerSearchTest {

    private static final String PICKER = "/dashboard/ads/pending";
    private static final String ROWS = PICKER + "/profiles";

    private final Profile bureau = Samples.profile("Büro Łódź Straße", Region.EU, "DE", ProfileType.SELLER);
    private final Profile vendor = Samples.profile("Brambleford Foods", Region.EU, "UK", ProfileType.VENDOR);
    private final Profile japanese = Samples.profile("星川陶器 Ａ", Region.FE, "JP", ProfileType.SELLER);

    private WebFixture site;
    private User manager;
    private Browser browser;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        manager = Samples.manager();
        browser = site.browserOf(manager);
        site.consented(manager);
        site.hostsAnswer(bureau, vendor, japanese);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "büro",
                "BURO",
                "lodz",
                "strasse",
                "Büro Łódź Straße — Amazon.de",
                "germany",
                "德国",
                "DE",
                "amazon.de",
                "buro seller",
                "卖家 germany"
            })
    void every_word_is_found_whatever_its_case_accents_and_language(String words) {
        assertThat(found("words", words)).containsExactly(id(bureau));
    }

    @Test
    void country_type_and_id_are_found_too() {
        assertThat(found("words", "united kingdom")).containsExactly(id(vendor));
        assertThat(found("words", "gb")).containsExactly(id(vendor));
        assertThat(found("words", "英国 vendor")).containsExactly(id(vendor));
        assertThat(found("words", "陶器　a")).containsExactly(id(japanese));
        assertThat(found("words", id(japanese))).containsExactly(id(japanese));
        assertThat(found("words", "buro vendor")).isEmpty();
        assertThat(found("words", " \u3000 ")).hasSize(3);
    }

    @Test
    void country_and_type_filter_and_what_the_list_does_not_have_filters_nothing() {
        assertThat(found("country", "de")).containsExactly(id(bureau));
        assertThat(found("type", "profile.type.vendor")).containsExactly(id(vendor));
        assertThat(found("country", "de", "type", "profile.type.vendor")).isEmpty();
        assertThat(found("country", "fr", "type", "nonsense")).hasSize(3);
    }

    @Test
    void the_filters_offer_what_the_list_has_in_the_readers_language() {
        assertThat(options(browser.get(PICKER)))
                .containsExactly(
                        "All countries", "Germany", "Japan", "United Kingdom", "All types", "Seller", "Vendor");
        assertThat(options(browser.speaking("zh-CN").get(PICKER))).contains("德国", "日本", "英国", "供应商");
    }

    @Test
    void how_many_there_are_is_told_and_that_nothing_matches() {
        assertThat(browser.get(PICKER).says("picker.found", 3)).isTrue();
        assertThat(search("words", "amazon.de").says("picker.matching", 1, 3)).isTrue();

        Answer nothing = search("words", "<nobody>");

        assertThat(nothing.says("picker.no-match", "“<nobody>”")).isTrue();
        assertThat(nothing.says("picker.clear-search")).isTrue();
        assertThat(nothing.html()).doesNotContain("<nobody>");
    }

    @Test
    void giving_up_the_search_shows_all_and_empties_the_box_but_not_the_ticks() {
        Answer answer = search("words", "x", "country", "de", "wish", "clear-search", "profile", id(vendor));

        assertThat(shown(answer)).hasSize(3);
        assertThat(ticked(answer)).containsExactly(id(vendor));
        assertThat(answer.html())
                .contains("hx-swap-oob", "name=\"words\" value=\"\"")
                .doesNotContain(" selected>");
    }

    @Test
    void what_is_ticked_and_not_shown_stays_chosen() {
        Answer answer = search("words", "buro", "profile", id(vendor), "profile", id(bureau), "profile", "99");

        assertThat(shown(answer)).containsExactly(id(bureau));
        assertThat(ticked(answer)).containsExactlyInAnyOrder(id(bureau), id(vendor));
        assertThat(answer.html()).containsPattern("(?s)class=\"unseen\" hidden.*value=\"" + id(vendor) + "\"");
    }

    @Test
    void of_radio_buttons_the_chosen_one_is_shown_though_it_does_not_match() {
        User seller = Samples.seller();
        Browser other = site.browserOf(seller);
        site.consented(seller);
        site.hostsAnswer(bureau, japanese);

        Answer answer = other.htmxPost(ROWS, "words", "buro", "profile", id(japanese));

        assertThat(shown(answer)).containsExactly(id(japanese), id(bureau));
        assertThat(ticked(answer)).containsExactly(id(japanese));
        assertThat(answer.says("picker.unmatched")).isTrue();
        assertThat(answer.says("picker.matching", 1, 2)).isTrue();
    }

    @Test
    void select_all_takes_those_shown_and_clear_all_there_are() {
        Answer all = search("words", "seller", "wish", "select-all", "profile", id(vendor));
        assertThat(ticked(all)).containsExactlyInAnyOrder(id(bureau), id(japanese), id(vendor));
        assertThat(all.html())
                .doesNotContainPattern("name=\"profile\" id=\"profile-" + id(bureau) + "\"[^>]*hx-preserve");

        Answer none = search("words", "seller", "wish", "select-none", "profile", id(vendor), "profile", id(bureau));
        assertThat(ticked(none)).isEmpty();
        assertThat(shown(none)).hasSize(2);
    }

    @Test
    void select_all_passes_over_what_cannot_be_chosen() {
        site.connected(manager, vendor);

        Answer all = search("wish", "select-all", "profile", id(vendor));

        assertThat(ticked(all)).containsExactlyInAnyOrder(id(bureau), id(japanese));
        assertThat(all.says("picker.barred", 1)).isTrue();
    }

    @Test
    void without_javascript_the_whole_page_comes_back_with_search_and_ticks() {
        Answer page = browser.post(ROWS, "words", "buro", "country", "de", "profile", id(vendor));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("<html", "value=\"buro\"", "value=\"de\" selected");
        assertThat(shown(page)).containsExactly(id(bureau));
        assertThat(ticked(page)).containsExactly(id(vendor));
        assertThat(browser.post(ROWS, "words", " ").location()).isEqualTo(PICKER);
    }

    @Test
    void a_refused_choice_keeps_the_search() {
        Answer page = browser.post(PICKER + "/selection", "words", "buro");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.says("picker.problem.nothing-chosen")).isTrue();
        assertThat(shown(page)).containsExactly(id(bureau));
        assertThat(page.html()).contains("value=\"buro\"");
    }

    @Test
    void a_thousand_ticks_are_searched_with_and_connected() {
        User agency = Samples.manager();
        Browser other = site.browserOf(agency);
        site.consented(agency);
        Profile[] thousand = IntStream.range(0, 1_000)
                .mapToObj(number -> Samples.profile("Brand " + number))
                .toArray(Profile[]::new);
        site.hostsAnswer(thousand);

        Answer all = other.htmxPost(ROWS, "wish", "select-all");
        assertThat(ticked(all)).hasSize(1_000);
        Answer searched = other.htmxPost(ROWS, form(ticked(all), "words", "brand 77"));

        assertThat(shown(searched)).hasSize(19);
        assertThat(ticked(searched)).hasSize(1_000);
        assertThat(other.post(PICKER + "/selection", form(ticked(searched))).status())
                .isIn(303, 409);
    }

    @Test
    void the_one_that_can_be_chosen_is_chosen_for_whoever_may_choose_one() {
        User seller = Samples.seller();
        Browser other = site.browserOf(seller);
        site.consented(seller);
        site.hostAnswers(Region.NA, Samples.profile("Only One"));
        site.hostAnswers(Region.EU, Samples.agencyProfile());
        assertThat(ticked(other.get(PICKER))).isEmpty();
        site.hostAnswers(Region.FE);

        assertThat(ticked(other.get(PICKER))).hasSize(1);
        assertThat(other.htmxPost(ROWS).html()).doesNotContain("hx-preserve");
        assertThat(ticked(other.htmxPost(ROWS, "words", "only"))).isEmpty();
    }

    @Test
    void call4_the_one_there_is_is_not_chosen_while_a_region_is_missing() {
        User seller = Samples.seller();
        Browser other = site.browserOf(seller);
        site.consented(seller);
        site.hostAnswers(Region.NA, Samples.profile("Only One"));
        site.hostFails(Region.EU);
        site.hostAnswers(Region.FE);

        Answer page = other.get(PICKER);

        assertThat(ticked(page)).isEmpty();
        assertThat(page.says("picker.done.LISTED", 1)).isFalse();
    }

    @Test
    void call4_asking_again_loses_neither_ticks_nor_search() {
        User other = Samples.manager();
        Browser patient = site.browserOf(other);
        site.consented(other);
        site.hostAnswers(Region.NA);
        site.hostAnswers(Region.EU, bureau, vendor);
        site.hostFails(Region.FE);

        Answer answer = patient.htmxPost(PICKER + "/retry", "words", "buro", "profile", id(vendor));

        assertThat(answer.says("picker.searching", "Far East")).isTrue();
        assertThat(shown(answer)).containsExactly(id(bureau));
        assertThat(ticked(answer)).containsExactly(id(vendor));
        assertThat(patient.post(PICKER + "/retry", "words", "buro").html()).contains("<html", "value=\"buro\"");
    }

    @Test
    void pick3_that_nothing_can_be_chosen_is_told_on_top_with_the_reason() {
        site.connected(manager, bureau);
        site.connected(manager, vendor);
        site.connected(manager, japanese);

        Answer page = browser.get(PICKER);
        assertThat(page.says("picker.all.connected_by_you")).isTrue();
        assertThat(page.html()).contains("data-selectable=\"0\"").doesNotContain("select-all");
    }

    @Test
    void pick3_different_reasons_are_told_as_such() {
        User another = site.add(Samples.seller());
        site.connected(manager, bureau);
        site.connected(another, vendor);
        site.connected(manager, japanese);

        assertThat(browser.get(PICKER).says("picker.all.mixed")).isTrue();
    }

    @Test
    void sec_who_is_signed_out_meanwhile_never_finds_a_form_in_the_dialog_and_comes_back_to_it() {
        browser.without("adsc_session");

        assertThat(browser.htmxPost(ROWS, "words", "buro").reloadsThePage()).isTrue();
        assertThat(browser.post(ROWS, "words", "buro").location())
                .isEqualTo("/signin?next=%2Fdashboard%2Fads%2Fpending%2Fprofiles");
        for (String target : List.of("/retry", "/selection")) {
            String address =
                    "/signin?unsent=1&next=%2Fdashboard%2Fads%2Fpending%2F" + target.substring(1) + "%3Funsent%3D1";
            assertThat(browser.post(PICKER + target, "words", "buro").location())
                    .isEqualTo(address);
            assertThat(browser.htmxPost(PICKER + target).reply().headers()).containsEntry("hx-redirect", address);
        }
        for (String target : List.of("/profiles", "/retry", "/selection")) {
            assertThat(site.browserOf(manager).get(PICKER + target).location()).isEqualTo(PICKER);
        }
    }

    private Answer search(String... fields) {
        return browser.htmxPost(ROWS, fields);
    }

    private List<String> found(String... fields) {
        return shown(search(fields));
    }

    private static String[] form(List<String> ticked, String... more) {
        return Stream.concat(ticked.stream().flatMap(profile -> Stream.of("profile", profile)), Stream.of(more))
                .toArray(String[]::new);
    }

    private static List<String> shown(Answer answer) {
        return matches(answer, "class=\"choice-row[^>]*><input[^>]*value=\"([0-9]+)\"");
    }

    private static List<String> ticked(Answer answer) {
        return matches(answer, "name=\"profile\"[^>]*value=\"([0-9]+)\"[^>]* checked");
    }

    private static List<String> options(Answer answer) {
        return matches(answer, "<option[^>]*>([^<]+)<");
    }

    private static List<String> matches(Answer answer, String pattern) {
        return Pattern.compile(pattern)
                .matcher(answer.html())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String id(Profile profile) {
        return Long.toString(profile.id().value());
    }
}
