package adsconnect.ui;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.ui.frame.Frame;
import adsconnect.ui.help.HelpPage;
import adsconnect.ui.help.HelpTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[^\\s=>\"']+(?:=(?:\"[^\"]*\"|'[^']*'))?)*)\\s*(/?)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=>\"']+)(?:=(?:\"([^\"]*)\"|'([^']*)'))?");
    private static final Set<String> TAKES_FOCUS = Set.of("a", "button", "input", "select", "summary", "textarea");
    private static final Set<String> VOID = Set.of("meta", "link", "input", "img", "br", "hr", "wbr");

    static Stream<Arguments> everything() {
        return Samples.all().keySet().stream()
                .flatMap(sample -> Text.LANGUAGES.stream().map(language -> Arguments.of(sample, language)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void renders_with_every_key_and_escaped(String sample, String language) {
        String html = render(sample, language);

        assertThat(html)
                .doesNotContain("<script>", "alert('1')", "\" onmouseover")
                .doesNotContain("&amp;amp;", "&amp;lt;");
    }

    /** A full-width colon brings its own blank; in English the text says where one follows. */
    @Test
    void in_chinese_no_blank_follows_a_colon() {
        Pattern inline = Pattern.compile("</?(a|b|bdi|code|em|span|strong|time)\\b[^>]*>");
        Pattern stray = Pattern.compile("(：\\s+[^<\\s]|\\p{IsHan}: ).{0,20}");

        assertThat(Samples.all().keySet().stream()
                        .map(sample -> inline.matcher(render(sample, "zh")).replaceAll(""))
                        .flatMap(html -> stray.matcher(html).results().map(MatchResult::group))
                        .distinct())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void keeps_the_content_security_policy(String sample, String language) {
        for (Tag tag : tags(render(sample, language))) {
            assertThat(tag.names()).as(tag.name).noneMatch(name -> name.equals("style") || name.startsWith("on"));
            assertThat(tag.names()).as(tag.name).noneMatch(name -> name.startsWith("hx-on") || name.equals("hx-vals"));
            assertThat(tag.name).isNotEqualTo("style");
            if (tag.name.equals("script") && !tag.closing) {
                assertThat(tag.value("src")).startsWith("/");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void lets_no_browser_cut_a_password_off_unseen(String sample, String language) {
        assertThat(tags(render(sample, language)))
                .filteredOn(tag -> "password".equals(tag.value("type")))
                .allSatisfy(tag -> assertThat(tag.names()).doesNotContain("maxlength"));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void is_well_formed(String sample, String language) {
        Deque<String> open = new ArrayDeque<>();
        List<String> ids = new ArrayList<>();
        List<Tag> tags = tags(render(sample, language));
        if (sample.equals("trend")) {
            // It is swapped in beside the table that it is drawn from.
            ids.add("trend-table");
        }
        for (Tag tag : tags) {
            if (tag.closing) {
                assertThat(open.pop()).isEqualTo(tag.name);
            } else if (!tag.closed && !VOID.contains(tag.name)) {
                open.push(tag.name);
            }
            if (tag.value("id") != null) {
                ids.add(tag.value("id"));
            }
        }
        assertThat(open).isEmpty();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(tags).allSatisfy(tag -> {
            for (String reference : List.of("for", "aria-labelledby", "aria-describedby", "data-table")) {
                if (tag.value(reference) != null) {
                    assertThat(ids).contains(tag.value(reference));
                }
            }
        });
    }

    /** Htmx finds the focus again by the id; without one, whoever works by keyboard starts anew every ten seconds. */
    @Test
    void what_takes_the_focus_in_a_part_that_renews_itself_has_an_id() {
        assertThat(Samples.all().keySet().stream()
                        .flatMap(sample -> renewed(tags(render(sample, "en"))).stream())
                        .filter(tag -> TAKES_FOCUS.contains(tag.name) && !"hidden".equals(tag.value("type"))))
                .isNotEmpty()
                .allSatisfy(
                        tag -> assertThat(tag.value("id")).as(tag.attributes).isNotNull());
    }

    /** The tags within parts that ask for themselves anew. */
    private static List<Tag> renewed(List<Tag> tags) {
        List<Tag> within = new ArrayList<>();
        Deque<Boolean> open = new ArrayDeque<>(List.of(false));
        for (Tag tag : tags) {
            if (tag.closing) {
                open.pop();
                continue;
            }
            boolean renewed = open.peek() || tag.names().contains("data-live");
            if (renewed) {
                within.add(tag);
            }
            if (!tag.closed && !VOID.contains(tag.name)) {
                open.push(renewed);
            }
        }
        return within;
    }

    @Test
    void the_tag_pattern_sees_every_tag() {
        String html = render("dashboard-wrong", "en").replaceFirst("<!DOCTYPE html>", "");

        assertThat(html.chars().filter(c -> c == '<').count())
                .isEqualTo(tags(html).size());
    }

    @Test
    void a_fragment_fetched_alone_is_what_the_page_included() {
        var alone = render("stages", "en").strip();

        assertThat(lines(render("waiting", "en"))).contains(lines(alone));
        assertThat(lines(render("picker-searching", "en"))).contains(lines(render("rows-searching", "en")));
        assertThat(lines(render("picker-no-match", "en").replace("Müller &amp; Söhne", "nothing like it")))
                .contains(lines(render("rows-no-match", "en")));
    }

    @Test
    void only_the_unfinished_asks_again() {
        assertThat(render("waiting", "en"))
                .contains("hx-get=\"/w?seen=3\" hx-trigger=\"load, every 35s\"")
                .containsPattern("<noscript><meta http-equiv=\"refresh\" content=\"5;url=/[^\"]+\"></noscript>");
        assertThat(render("waiting-paused", "en")).contains("hx-trigger=\"load delay:300ms, every 35s\"");
        assertThat(render("picker-searching", "en")).contains("load delay:1s").doesNotContain("http-equiv");
        assertThat(render("picker-start", "en")).contains("load delay:1s").contains("http-equiv");
        assertThat(render("failure-exchanging", "en")).contains("<meta http-equiv=\"refresh\" content=\"1;url=/");
        for (String done : List.of("waiting-ready", "waiting-wrong", "picker-one", "picker-none", "picker-failed")) {
            assertThat(render(done, "en")).doesNotContain("hx-get", "load delay", "http-equiv");
        }
    }

    @Test
    void stable_names_read_exactly_as_specified() {
        assertThat(render("signin", "en"))
                .contains(">E-mail</label>", ">Password</label>", ">Sign in</button>")
                .contains(">Sign in as new seller</button>", ">Sign in as seller</button>")
                .contains(">Sign in as manager</button>", ">Sign in as admin</button>");
        assertThat(render("welcome-first", "en")).contains(">Connect Amazon Ads Account</button>");
        assertThat(render("welcome-another", "en"))
                .contains("Finish connecting (42 min left)", ">Resume</a>", ">Discard</summary>")
                .contains("Connect another account");
        assertThat(render("picker-one", "en"))
                .contains(">Choose your advertising profile</h1>", ">Connect</button>")
                .contains("for=\"profile-1000\">My Brand US — Amazon.com</label>", "Don&#39;t see your account?");
        assertThat(render("picker-many", "en")).contains(">Select all</button>", ">Clear</button>");
        assertThat(render("waiting", "en"))
                .contains(">OAuth<", ">Generating Reports<", ">Processing<", ">Ready<", ">3 of 5 reports<");
        assertThat(render("dashboard", "en"))
                .contains(">7 days</a>", ">14 days</a>", ">30 days</a>", ">90 days</a>")
                .contains(">Ad Spend</h3>", ">PPC Sales</h3>", ">ACoS</h3>", ">ROAS</h3>", ">Orders</h3>")
                .contains(">Clicks</h3>", ">Impressions</h3>", ">CTR</h3>", ">CPC</h3>", ">Conversion Rate</h3>");
    }

    @Test
    void sync1_the_place_of_the_first_numbers_is_kept_and_they_are_said_once_they_are_in() {
        String before = render("waiting", "en");
        String after = render("waiting-numbers", "en");

        assertThat(before).contains(">First numbers: Sponsored Products, Nov 16–22</h2>", ">Ad Spend</dt>");
        assertThat(tags(before).stream().filter(tag -> "ghost-value".equals(tag.value("class"))))
                .hasSize(4);
        assertThat(after)
                .contains(">First numbers: Sponsored Products, Nov 16–22</h2>", "<dd>$1,204.11</dd>")
                .doesNotContain("ghost-value");
        assertThat(said(before)).containsExactly("Generating Reports: Running");
        assertThat(said(after))
                .containsExactly(
                        "Generating Reports: Running",
                        "First numbers: Sponsored Products, Nov 16–22: Ad Spend $1,204.11, "
                                + "PPC Sales $11,906,321.55, Orders 161, ACoS –");
        assertThat(render("waiting-no-numbers", "en")).doesNotContain("First numbers");
        assertThat(render("waiting-wrong", "en")).doesNotContain("First numbers");
    }

    @Test
    void wait4_what_is_missing_is_named_and_said() {
        String missing = "Sponsored Brands could not be loaded: Sponsored Brands is not available in this marketplace.";

        assertThat(render("waiting-missing", "en")).contains(">" + missing + "</p>", "Everything else goes on");
        assertThat(said(render("waiting-missing", "en"))).contains(missing);
        assertThat(render("waiting-numbers", "en")).doesNotContain("could not be loaded");
    }

    @Test
    void wait4_after_long_it_says_so_and_offers_to_leave() {
        assertThat(render("waiting-slow", "en"))
                .contains("Amazon is taking longer than usual.", "There is no need to wait here.")
                .doesNotContain("four minutes");
        assertThat(said(render("waiting-slow", "en"))).contains("Amazon is taking longer than usual.");
        assertThat(render("waiting", "en")).contains("four minutes").doesNotContain("longer than usual");
    }

    @Test
    void plan2_whoever_waits_without_a_plan_reads_so_and_the_screen_asks_on() {
        assertThat(render("waiting-plan", "en"))
                .contains("kept until 20 Dec 2026", "href=\"/help/message\">Get help</a>", "hx-get=\"/w?seen=5\"")
                .contains("<meta http-equiv=\"refresh\" content=\"60;")
                .doesNotContain("four minutes", "spinner-border", "You can close this page");
        assertThat(said(render("waiting-plan", "en"))).contains(Text.of("en").get("waiting.plan", "20 Dec 2026"));
    }

    @Test
    void plan2_the_dashboard_tells_what_keeps_new_numbers_from_coming_and_what_helps() {
        assertThat(render("dashboard-plan", "en"))
                .contains("kept until 20 Dec 2026", "href=\"https://plans.example/", "See the plans");
        assertThat(render("dashboard-wrong", "en"))
                .contains("action=\"/dashboard/ads/accounts/1/authorizations\"", "Reconnect");
        assertThat(render("dashboard", "en")).doesNotContain("nothing new is loaded");
    }

    @Test
    void sync9_one_gap_is_a_line_several_fold_and_none_is_nothing() {
        assertThat(render("dashboard", "en"))
                .contains("Not in these numbers: Sponsored Brands, 1 Nov – 20 Nov 2026. ", "Reason: INTERNAL_ERROR");
        assertThat(render("dashboard-wrong", "en"))
                .contains("Not in these numbers: Sponsored Brands, Advertised products of Sponsored Products.<")
                .contains("Not in these numbers: Sponsored Brands, 22 Oct 2026. ");
        assertThat(render("dashboard-one", "en")).doesNotContain("Not in these numbers");
    }

    @Test
    void dash2_cards_and_help_say_how_long_after_a_click_sales_count() {
        assertThat(render("dashboard", "en")).contains(">7-day</span>", "within 7 days after a click");
        assertThat(render("dashboard-wrong", "en")).contains(">14-day</span>", "within 14 days after a click");
        assertThat(tags(render("dashboard", "en")).stream().filter(tag -> "figure-note".equals(tag.value("class"))))
                .as("on PPC Sales and Orders")
                .hasSize(2);
    }

    @Test
    void dash1_the_parts_of_a_dashboard_fetched_alone_are_what_the_page_included() {
        String page = lines(render("dashboard", "en"));

        for (String part : List.of("numbers", "trend", "campaigns", "search-terms")) {
            assertThat(page).as(part).contains(lines(render(part, "en").strip()));
        }
    }

    @Test
    void dash1_only_a_table_that_is_being_added_up_asks_again() {
        assertThat(render("dashboard-adding-up", "en"))
                .contains("aria-busy=\"true\"", "hx-trigger=\"load delay:500ms, every 15s\"", "Load the page again");
        assertThat(render("dashboard", "en")).doesNotContain("load delay", "aria-busy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dashboard", "dashboard-wrong", "dashboard-adding-up"})
    void dash5_whatever_asks_by_htmx_on_a_dashboard_works_without_it(String sample) {
        List<Tag> asking = tags(render(sample, "en")).stream()
                .filter(tag -> tag.value("hx-get") != null)
                .toList();

        assertThat(asking).hasSizeGreaterThan(10).allSatisfy(tag -> {
            if (tag.name.equals("a")) {
                assertThat(tag.value("href")).startsWith("/d");
                assertThat(tag.value("id")).as("keeps the focus").isNotNull();
            } else {
                // Fields of a form with a button, a form, or what asks by itself and has a link in its noscript
                assertThat(tag.name).isIn("input", "select", "button", "form", "div");
            }
        });
    }

    @Test
    void dash1_the_way_a_table_is_sorted_is_told_in_its_header_and_in_the_list_of_orders() {
        assertThat(tags(render("campaigns", "en")).stream().filter(tag -> tag.value("aria-sort") != null))
                .singleElement()
                .satisfies(tag -> assertThat(tag.value("aria-sort")).isEqualTo("descending"));
        assertThat(render("campaigns", "en"))
                .contains("<option value=\"-spend\" selected>Ad Spend, highest first</option>")
                .contains("<option value=\"name\">Campaign, A to Z</option>");
    }

    @Test
    void dash1_what_a_filter_does_not_find_offers_to_clear_it() {
        assertThat(render("dashboard-nothing", "en"))
                .contains("No campaign matches", ">Clear the filter</a>")
                .contains("No search terms in this time");
    }

    @Test
    void sync9_days_that_are_not_whole_or_not_known_say_so() {
        assertThat(render("dashboard", "en"))
                .contains(
                        "<tr data-state=\"unknown\" data-settled=\"true\">",
                        ">not loaded</span></th><td data-value=\"\">–</td>")
                .contains("<tr data-state=\"incomplete\"", ">not complete</span>")
                .contains(">Not loaded of these days</td>");
    }

    @Test
    void dash1_why_there_is_nothing_to_compare_with_is_said_once() {
        assertThat(render("dashboard", "en"))
                .contains("Compared with 22 Sep – 21 Oct 2026.")
                .contains("before: –");
        assertThat(render("dashboard-wrong", "en"))
                .containsOnlyOnce("Nothing to compare with")
                .doesNotContain("figure-change");
    }

    @Test
    void a_campaign_says_its_ad_product_short_for_the_eye_and_in_full_for_the_ear() {
        assertThat(render("dashboard", "en"))
                .contains("<span class=\"product\" title=\"Sponsored Brands\"><span aria-hidden=\"true\">SB</span>"
                        + "<span class=\"visually-hidden\">Sponsored Brands</span></span>");
    }

    @Test
    void dash4_the_overview_says_how_many_need_attention_and_offers_what_helps() {
        String html = render("overview-wrong", "en");

        assertThat(html)
                .contains(">3 accounts need attention</h1>", ">51–100 of 1,000 accounts</span>")
                .contains("<form method=\"post\" action=\"/dashboard/ads/accounts/1/authorizations\">")
                .contains("href=\"https://plans.example/?a=1&amp;b=2\">See the plans<")
                .contains("aria-sort=\"ascending\"", ">Download CSV</a>", "not added up");
        assertThat(render("overview", "en"))
                .contains(">All connections are well</h1>", "data-say=\"1 account\"")
                .doesNotContain("not added up", ">Next</a>");
        assertThat(render("overview-nothing", "en")).contains(">Nothing is connected yet</h1>");
        assertThat(render("overview-none", "en")).contains("No account matches").doesNotContain("Download CSV");
    }

    @Test
    void dash4_what_was_chosen_goes_along_with_the_words_and_nothing_is_kept_by_the_browser() {
        assertThat(render("overview-wrong", "en"))
                .contains("<input type=\"hidden\" name=\"sort\" value=\"-spend\" form=\"overview-search\">")
                .contains("hx-history=\"false\"");
        assertThat(lines(render("overview", "en")))
                .contains(lines(render("overview-found", "en").strip()));
    }

    @Test
    void dash4_the_switcher_leads_managers_and_admins_to_the_overview() {
        assertThat(render("dashboard", "en")).contains("href=\"/dashboard/ads/overview\"");
    }

    @Test
    void auth5_the_page_of_a_link_goes_on_at_once_and_asks_before_it_ends_the_link() {
        assertThat(render("invitation-stranger", "en"))
                .contains(">Continue to Amazon</button>", ">This is not me</summary>")
                .contains("action=\"" + LinkSamples.ADDRESS + "/authorizations\"")
                .contains("Ads Connect at ads.example.com", "maria.oliveira@example.com", "<bdi>My Client</bdi>");
    }

    @Test
    void auth6_what_can_still_be_done_with_a_link_depends_on_how_it_stands() {
        List<String> actions = tags(render("links", "en")).stream()
                .map(tag -> tag.value("action"))
                .filter(Objects::nonNull)
                .filter(action -> action.startsWith("/dashboard/ads/links/"))
                .toList();

        assertThat(actions)
                .containsExactly(
                        "/dashboard/ads/links/0/address",
                        "/dashboard/ads/links/0/revocation",
                        "/dashboard/ads/links/1/revocation",
                        "/dashboard/ads/links/3/address",
                        "/dashboard/ads/links/3/revocation",
                        "/dashboard/ads/links/5/address");
        assertThat(render("links", "en"))
                .contains("Reason: You cancelled at Amazon")
                .doesNotContain("/a/");
    }

    /** Whoever speaks to their computer says what they see (WCAG 2.5.3). */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_name_of_each_control_contains_the_words_on_it(String language) {
        Pattern named =
                Pattern.compile("<(button|summary|a)\\b[^>]* aria-label=\"([^\"]*)\"[^>]*>(.*?)</\\1>", Pattern.DOTALL);
        List<MatchResult> controls = Stream.of("links", "links-made")
                .map(page -> render(page, language))
                .flatMap(html ->
                        named.matcher(html.substring(html.indexOf("<main"))).results())
                .toList();

        assertThat(controls)
                .hasSizeGreaterThan(6)
                .allSatisfy(control -> assertThat(control.group(2))
                        .contains(control.group(3).replaceAll("<[^>]*>", "").strip()));
    }

    @Test
    void one_new_link_is_spoken_of_as_one_and_several_as_several() {
        assertThat(render("links-one", "en")).contains("The link is ready", "Send it to your client now.");
        assertThat(render("links-made", "en"))
                .contains("The 6 links are ready", "Send each one to its client now.")
                .doesNotContain("Send it to");
        assertThat(render("links-one", "zh")).contains("请现在就发给客户。");
        assertThat(render("links-made", "zh")).contains("请现在就分别发给各位客户。");
    }

    @Test
    void auth6_new_addresses_can_be_read_without_scripts() {
        assertThat(render("links-one", "en"))
                .contains(">https://ads.example.com" + LinkSamples.ADDRESS + "</code>")
                .containsPattern("<button[^>]* data-copy=\"address-1\"[^>]* hidden>");
    }

    @Test
    void auth6_only_managers_and_admins_are_led_to_the_links() {
        Frame manager = Samples.frame("en", "system", 1);
        Frame seller = new Frame(
                "en",
                "system",
                true,
                "/",
                new Frame.Person("a@b.c", "role.seller"),
                manager.switcher(),
                true,
                List.of(),
                null,
                "/help/message");
        View page = Samples.all().get("dashboard");

        assertThat(Pages.render(page, manager)).contains("href=\"/dashboard/ads/links\"");
        assertThat(Pages.render(page, Samples.frame("en", "system", 0))).contains("href=\"/dashboard/ads/links\"");
        assertThat(Pages.render(page, seller)).doesNotContain("/dashboard/ads/links");
    }

    @Test
    void auth5_the_owner_reads_of_an_account_that_came_by_a_link_on_every_wide_page_but_under_a_dialog() {
        Frame frame = Samples.frame("en", "system", 2);

        assertThat(Pages.render(Samples.all().get("dashboard"), frame))
                .contains("gave its consent by your link.", "href=\"/dashboard/ads/accounts/1/choice\"")
                .contains("action=\"/dashboard/ads/links/1/dismissal\"");
        assertThat(Pages.render(Samples.all().get("picker-one"), frame)).doesNotContain("by your link");
        assertThat(Pages.render(Samples.all().get("failure-wrong"), frame)).doesNotContain("by your link");
    }

    @Test
    void auth1_the_picker_of_an_account_names_it_and_has_no_end() {
        assertThat(render("picker-account", "en"))
                .contains("Account: ", "href=\"/dashboard/ads/authorizations/new\" data-close")
                .doesNotContain("min left to choose");
    }

    @Test
    void pick2_the_first_button_of_the_picker_searches_and_never_connects() {
        Tag first = tags(render("picker-many", "en")).stream()
                .dropWhile(tag -> !"picker".equals(tag.value("id")))
                .filter(tag -> tag.name.equals("button") && !tag.closing)
                .findFirst()
                .orElseThrow();

        assertThat(first.value("formaction")).isEqualTo("/dashboard/ads/pending/profiles");
        assertThat(first.value("type")).isEqualTo("submit");
    }

    @Test
    void pick2_what_was_found_is_said_with_what_was_searched_for() {
        assertThat(said(render("rows-found", "en")))
                .containsExactly("2 of 40 profiles match “brand” and United States", "2 selected");
        assertThat(said(render("rows-no-match", "en")))
                .containsExactly("No profile matches “nothing like it” and United States", "2 selected");
        assertThat(said(render("picker-one", "en"))).containsExactly("1 profile found. The list is complete.");
    }

    @Test
    void call4_a_list_without_a_region_is_never_called_complete() {
        assertThat(said(render("picker-many", "en")))
                .containsExactly(
                        "40 profiles found",
                        "Amazon does not answer in Europe. Profiles from there are missing.",
                        "1 selected");
        assertThat(render("picker-many", "en")).doesNotContain("list is complete");
    }

    @Test
    void pick2_what_is_chosen_and_not_shown_stays_in_the_form_and_is_told() {
        assertThat(render("picker-found", "en"))
                .contains("value=\"2001\" aria-describedby=\"about-2001\" checked hx-preserve")
                .contains(">2</span> selected", ", <span", ">2</span> of them not shown");
        assertThat(render("picker-not-shown", "en")).contains("Your choice, though it does not match");
    }

    @Test
    void pick2_only_an_answer_that_gives_up_the_search_brings_the_box_anew() {
        assertThat(render("rows-cleared", "en")).contains("hx-swap-oob=\"true\"", "value=\"\" maxlength");
        assertThat(render("rows-found", "en")).doesNotContain("hx-swap-oob", "picker-words");
    }

    @Test
    void call4_names_six_reasons_for_no_profiles() {
        assertThat(render("picker-none", "en"))
                .contains("No profiles available")
                .containsPattern("(?s)(<dt>.*){6}");
    }

    @Test
    void help1_every_page_leads_to_help_and_to_a_message() {
        assertThat(Samples.all().keySet())
                .filteredOn(sample -> render(sample, "en").contains("<html"))
                .hasSizeGreaterThan(60)
                .allSatisfy(sample -> assertThat(render(sample, "en"))
                        .containsPattern("href=\"/help/[a-z-]*\"")
                        .containsPattern("href=\"/help/message[^\"]*\">Get help</a>"));
        assertThat(render("dashboard", "en")).contains("href=\"/help/message?profile=1\">Get help</a>");
    }

    @Test
    void help1_a_dialog_that_covers_the_page_has_help_of_its_own() {
        String dialog = render("picker-none", "en");
        dialog = dialog.substring(dialog.indexOf("role=\"dialog\""), dialog.indexOf("<footer"));

        assertThat(dialog).contains("href=\"/help/no-profiles\"", "href=\"/help/message?code=no_profiles\"");
    }

    @Test
    void call3_a_failure_has_one_button_its_help_and_a_way_to_us() {
        for (String code : Samples.FAILURES) {
            String html = render("failure-" + code, "en");

            assertThat(tags(html).stream()
                            .filter(tag -> String.valueOf(tag.value("class")).contains("btn-primary")))
                    .as(code)
                    .hasSize(1);
            assertThat(html)
                    .contains(
                            "href=\"" + HelpTopic.explaining(code).orElseThrow().address() + "\">Help: ")
                    .contains("href=\"/help/message?code=" + code + "\">Get help</a>");
        }
        assertThat(render("failure-wrong", "en"))
                .contains("href=\"/help/message?code=amazon_refused&amp;reference=01JD8Z7Q4W9K\"");
    }

    @Test
    void help2_search_engines_may_list_help_and_nothing_else() {
        assertThat(Samples.all().keySet())
                .filteredOn(sample -> render(sample, "en").contains("<html"))
                .allSatisfy(sample -> assertThat(
                                render(sample, "en").contains("<meta name=\"robots\" content=\"noindex\">"))
                        .as(sample)
                        .isEqualTo(!sample.startsWith("help")));
    }

    @Test
    void call4_help_names_the_six_reasons_for_no_profiles_each_with_what_to_do() {
        String help = render("help-no-profiles", "en");

        assertThat(HelpTopic.NO_PROFILES.page().sections())
                .extracting(HelpPage.Section::name)
                .contains("profile", "login", "region", "campaign", "granted", "manager");
        assertThat(HelpTopic.NO_PROFILES.page().sections()).allMatch(HelpPage.Section::toDo);
        assertThat(help).contains("Manager accounts → Link accounts");
    }

    @Test
    void auth8_help_explains_each_text_of_amazons_own_page() {
        assertThat(render("help-amazon-error-page", "zh"))
                .contains("lwa-invalid-parameter-bad-redirect-uri-vendor", "lwa-invalid-parameter-bad-scope")
                .contains("lwa-invalid-parameter-unauthorized-implicit-grant-request")
                .contains("An unknown scope was requested")
                .contains("StegoRuntimeOAuth2ClientManager:getClientDefinition");
        assertThat(render("help-broken-link", "zh")).contains("StegoRuntimeOAuth2ClientManager:getClientDefinition");
    }

    @Test
    void every_text_of_help_is_shown_somewhere() {
        Set<String> known = Stream.of(HelpTopic.values())
                .flatMap(topic -> Stream.concat(
                                Stream.of("title", "intro"),
                                topic.page().sections().stream()
                                        .flatMap(section -> section.toDo()
                                                ? Stream.of(
                                                        section.name(),
                                                        section.name() + ".text",
                                                        section.name() + ".do")
                                                : Stream.of(section.name(), section.name() + ".text")))
                        .map(key -> "help." + topic.slug() + "." + key))
                .collect(Collectors.toSet());

        assertThat(Text.of("en").keys())
                .filteredOn(key -> key.matches("help\\.[a-z-]+\\..+"))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void help1_the_form_shows_what_goes_with_the_message() {
        assertThat(render("message", "en"))
                .contains("My Brand US — Amazon.com", "<code>no_profiles</code>", "<code>REF2345678</code>")
                .contains(">Your message</label>")
                .as("a browser would cut it off and say nothing")
                .doesNotContain("rows=\"7\" maxlength");
        assertThat(render("message-stranger", "en")).doesNotContain("class=\"known\"");
        assertThat(render("message-sent-mail", "en"))
                .contains("href=\"mailto:help@example.com?subject=Message%2017\"", "number 17");
        assertThat(render("message-sent", "en")).doesNotContain("mailto:");
    }

    @Test
    void webjars_have_the_versions_of_the_build() throws IOException {
        String pom = Files.readString(Path.of("../pom.xml"));
        String assets = Files.readString(Path.of("src/main/resources/ui/assets.ftlh"));
        Matcher webjar = Pattern.compile("/webjars/([a-z.]+)[a-z_]*/([0-9.]+)/").matcher(assets);

        assertThat(webjar.results().toList()).hasSize(3).allSatisfy(match -> {
            String property = match.group(1).replace("htmx.org", "htmx").replace("chart.js", "chartjs");
            assertThat(pom).contains("<%s.version>%s<".formatted(property, match.group(2)));
        });
    }

    private static String render(String sample, String language) {
        Frame frame = Samples.frameOf(sample, language, "system");
        return Pages.render(Samples.all().get(sample), frame);
    }

    private static List<String> said(String html) {
        return tags(html).stream()
                .map(tag -> tag.value("data-say"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String lines(String html) {
        return html.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList()
                .toString()
                .replaceAll("^\\[|\\]$", "");
    }

    private static List<Tag> tags(String html) {
        return TAG.matcher(html)
                .results()
                .map(match -> new Tag(
                        match.group(2),
                        !match.group(1).isEmpty(),
                        !match.group(4).isEmpty() || match.group(3).endsWith("/"),
                        match.group(3)))
                .toList();
    }

    private record Tag(String name, boolean closing, boolean closed, String attributes) {

        List<String> names() {
            return ATTRIBUTE
                    .matcher(attributes)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }

        String value(String attribute) {
            return ATTRIBUTE
                    .matcher(attributes)
                    .results()
                    .filter(match -> match.group(1).equals(attribute))
                    .map(match -> match.group(2) == null ? "" : match.group(2))
                    .findFirst()
                    .orElse(null);
        }
    }
}
