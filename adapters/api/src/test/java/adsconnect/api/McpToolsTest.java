package adsconnect.api;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MCP-1: what agents can have done, and what they are told when they can't. */
@ExtendWith(VertxExtension.class)
final class McpToolsTest {

    /** Exactly those of section 21, each with arguments that are right; a tool without any here fails the tests below. */
    private static final Map<String, String> TOOLS = Map.ofEntries(
            Map.entry("whoami", "{}"),
            Map.entry("start_authorization", "{'accountName':'Fresh','region':'EU'}"),
            Map.entry("authorization_status", "{'authorizationId':'0c1fd0a8-2f0e-4a54-9d5e-0a6d5f3b1f11'}"),
            Map.entry("list_accounts", "{}"),
            Map.entry("list_profiles", "{'refresh':true}"),
            Map.entry("resolve_profile", "{'words':'my US site'}"),
            Map.entry("connection_status", "{'profileId':'PROFILE'}"),
            Map.entry("sync_now", "{'profileId':'PROFILE'}"),
            Map.entry("get_metrics", "{'profileId':'PROFILE','from':'2026-11-01','to':'2026-11-02','by':'day'}"),
            Map.entry("ads_read", "{'profileId':'PROFILE','method':'GET','path':'/sp/campaigns/1'}"),
            Map.entry("send_feedback", "{'sentiment':'NEUTRAL','category':'BUG','content':'adsc_0123456789abcdef'}"));

    private final User owner = Samples.manager();
    private final Profile american = Samples.profile();
    private final Profile german = Samples.germanProfile();
    private ApiFixture api;
    private Account account;
    private Agent agent;

    @BeforeEach
    void somebody_has_an_account(Vertx vertx) {
        api = new ApiFixture(vertx);
        api.user(owner);
        account = api.account(owner, american, german);
        api.amazon.lists(Region.NA, american);
        api.amazon.lists(Region.EU, german);
        agent = agent(owner, Scope.values());
    }

    private Agent agent(User of, Scope... scopes) {
        return new Agent(api.url, api.shown(Samples.key(of, Set.of(scopes))));
    }

    private String arguments(String tool) {
        return json(TOOLS.get(tool));
    }

    private String json(String quoted) {
        return quoted.replace('\'', '"').replace("PROFILE", id(american));
    }

    private static String id(Profile profile) {
        return Long.toString(profile.id().value());
    }

    private List<JsonNode> listed() {
        return StreamSupport.stream(
                        agent.ask("tools/list", "{}")
                                .path("result")
                                .path("tools")
                                .spliterator(),
                        false)
                .toList();
    }

    @Test
    void there_are_exactly_these_tools_and_each_says_what_it_wants() {
        assertThat(listed())
                .extracting(tool -> tool.path("name").asText())
                .containsExactlyInAnyOrderElementsOf(TOOLS.keySet());
        assertThat(listed()).allSatisfy(tool -> {
            assertThat(tool.path("title").asText()).isNotEmpty();
            assertThat(tool.path("description").asText()).hasSizeBetween(150, 1_500);
            assertThat(tool.path("inputSchema").path("additionalProperties").asBoolean(true))
                    .isFalse();
            assertThat(tool.path("inputSchema").path("properties"))
                    .allSatisfy(argument ->
                            assertThat(argument.path("description").asText()).isNotEmpty());
            assertThat(tool.path("annotations").path("destructiveHint").asBoolean(true))
                    .isFalse();
            assertThat(tool.path("annotations").has("readOnlyHint")).isTrue();
        });
        assertThat(listed())
                .filteredOn(
                        tool -> !tool.path("annotations").path("readOnlyHint").asBoolean())
                .extracting(tool -> tool.path("name").asText())
                .containsExactlyInAnyOrder("start_authorization", "sync_now", "send_feedback");
    }

    @Test
    void the_page_about_them_names_each_with_its_arguments() {
        String page = api.stranger().get(McpRoutes.DESCRIPTION).body();

        assertThat(listed()).allSatisfy(tool -> {
            String row = page.lines()
                    .filter(line -> line.startsWith("| `" + tool.path("name").asText() + "` |"))
                    .findFirst()
                    .orElseThrow();
            tool.path("inputSchema")
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(name -> assertThat(row).contains("`" + name));
        });
    }

    /** Whatever stands in names, and in what Amazon answers. */
    @Test
    void no_tool_gives_out_a_token_whatever_it_is_called_with() {
        List<String> heard = new ArrayList<>();
        for (String tool : TOOLS.keySet()) {
            api.ads.answerNext(200, Map.of("content-type", "application/json"), """
                    {"a":"Atza|IwEBIExample","b":"Atzr\\u007cIwEBIExample","c":"adsc_0123456789abcdef0123",
                     "d":"adsh_0123456789abcdef0123","e":["x Atza|IwEBIExample y"],"state":"ENABLED"}""");
            heard.add(agent.call(tool, arguments(tool)).toString());
            heard.add(agent.call(tool, "{\"nonsense\":\"Atza|IwEBIExample\"}").toString());
        }
        assertThat(heard)
                .hasSize(2 * TOOLS.size())
                .noneMatch(text -> text.matches("(?s).*(Atz[ar](\\||\\\\u007c)\\w|ads[ch]_\\w).*"))
                .anyMatch(text -> text.contains("\"state\":\"ENABLED\"") && text.contains("x Atza|*** y"));
        assertThat(listed()).noneMatch(tool -> tool.path("name").asText().contains("token"));
    }

    @Test
    void a_key_opens_the_tools_of_its_scopes_and_whoami_says_which() {
        Agent poor = agent(owner, Scope.METRICS_READ);

        JsonNode who = poor.call("whoami", "{}");
        Set<String> open = texts(who.path("tools"));
        assertThat(open).containsExactlyInAnyOrder("get_metrics", "send_feedback");
        assertThat(who.path("closedTools")).hasSize(TOOLS.size() - 3);
        assertThat(who.has("accounts")).isFalse();
        for (String tool : TOOLS.keySet()) {
            String code = poor.call(tool, arguments(tool)).path("code").asText();
            assertThat(code.equals("scope_missing"))
                    .as(tool + " " + code)
                    .isEqualTo(!open.contains(tool) && !tool.equals("whoami"));
        }
    }

    @Test
    void whoami_says_what_can_be_done_and_for_whom() {
        JsonNode who = agent.call("whoami", "{}");

        assertThat(who.path("owner").path("email").asText())
                .isEqualTo(owner.email().value());
        assertThat(who.path("owner").path("plan").path("active").asBoolean()).isTrue();
        assertThat(who.path("mode").asText()).isEqualTo("sandbox");
        assertThat(who.path("version").asText()).isEqualTo("1.2.3");
        assertThat(texts(who.path("key").path("scopes"))).contains("ads:read").doesNotContain("admin");
        assertThat(who.path("closedTools")).isEmpty();
        assertThat(who.path("accounts").path(0).path("accountName").asText())
                .isEqualTo(account.name().value());
        assertThat(texts(who.path("accounts").path(0).path("countries"))).containsExactlyInAnyOrder("DE", "US");
        assertThat(who.path("next").asText()).contains("resolve_profile");
    }

    @Test
    void whoami_says_what_is_in_the_way() {
        User fresh = api.user(Samples.manager());
        User unpaid = api.user(
                new User(Samples.manager().id(), Samples.manager().email(), owner.role(), Plan.NONE, Optional.empty()));

        assertThat(agent(fresh, Scope.values())
                        .call("whoami", "{}")
                        .path("next")
                        .asText())
                .contains("start_authorization");
        assertThat(agent(fresh, Scope.ACCOUNTS_READ)
                        .call("whoami", "{}")
                        .path("next")
                        .asText())
                .contains(api.url.toString());
        assertThat(agent(unpaid, Scope.values())
                        .call("whoami", "{}")
                        .path("next")
                        .asText())
                .contains("plan");
    }

    @Test
    void an_authorization_is_started_and_followed() {
        JsonNode made = agent.call("start_authorization", "{\"accountName\":\"Acme\"}");
        assertThat(made.path("authorizeUrl").asText()).startsWith(api.url + "/a/");

        JsonNode status = agent.call(
                "authorization_status",
                "{\"authorizationId\":\"" + made.path("authorizationId").asText() + "\"}");
        assertThat(status.path("status").asText()).isEqualTo("PENDING");
        assertThat(status.has("authorizeUrl")).isFalse();

        JsonNode taken = agent.call(
                "start_authorization", "{\"accountName\":\"" + account.name().value() + "\"}");
        assertThat(taken.path("code").asText()).isEqualTo("account_name_taken");
        assertThat(taken.path("isError").asBoolean()).isTrue();
        assertThat(taken.path("reference").asText()).isNotEmpty();
        assertThat(taken.path("next").asText()).contains("Ask the person");
    }

    @Test
    void profiles_are_named_by_number_or_by_its_text() {
        JsonNode first = agent.call("list_profiles", "{}").path("items").path(0);
        assertThat(first.path("profileIdString").asText())
                .isEqualTo(first.path("profileId").asText());

        for (String written : List.of(id(american), "\"" + id(american) + "\"")) {
            assertThat(agent.call("connection_status", "{\"profileId\":" + written + "}")
                            .path("code")
                            .asText())
                    .isEqualTo("not_found");
            assertThat(agent.call("ads_read", "{\"profileId\":" + written + ",\"method\":\"GET\",\"path\":\"sp/x\"}")
                            .path("httpStatus")
                            .asInt())
                    .isEqualTo(200);
        }
    }

    @Test
    void words_become_a_profile_or_a_question() {
        User small = api.user(Samples.manager());
        Profile only = Samples.profile();
        api.account(small, only);
        JsonNode found = agent(small, Scope.ACCOUNTS_READ).call("resolve_profile", "{\"words\":\"美国站\"}");
        assertThat(found.path("status").asText()).as(found.toString()).isEqualTo("RESOLVED");
        assertThat(found.path("profileIdString").asText()).isEqualTo(id(only));

        JsonNode asked = agent.call("resolve_profile", "{\"words\":\"my store\"}");
        assertThat(asked.path("status").asText()).isEqualTo("AMBIGUOUS");
        assertThat(asked.path("isError").asBoolean()).isFalse();
        assertThat(asked.path("question").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "whoami | {'surprise':1} | surprise",
                "start_authorization | {} | accountName",
                "start_authorization | {'accountName':7} | accountName",
                "start_authorization | {'accountName':'A','region':'eu'} | region",
                "authorization_status | {'authorizationId':7} | authorizationId",
                "list_profiles | {'refresh':'yes'} | refresh",
                "connection_status | {} | profileId",
                "connection_status | {'profileId':-1} | profileId",
                "connection_status | {'profileId':'0; DROP TABLE users'} | profileId",
                "connection_status | {'profileId':[1]} | profileId",
                "get_metrics | {'profileId':'1','from':'yesterday','to':'2026-11-02','by':'day'} | from",
                "get_metrics | {'profileId':'1','from':'2026-11-31','to':'2026-11-02','by':'day'} | from",
                "get_metrics | {'profileId':'1','from':'2026-11-01','to':'2026-11-02','by':'month'} | by",
                "get_metrics | {'profileId':'1','from':'2026-11-01','to':'2026-11-02'} | by",
                "ads_read | {'profileId':'1','method':'DELETE','path':'/sp/x'} | method",
                "ads_read | {'profileId':'PROFILE','method':'GET','path':'/other/x'} | /sp/",
                "ads_read | {'profileId':'PROFILE','method':'GET','path':'/sp/../v2/profiles'} | plain",
                "ads_read | {'profileId':'PROFILE','method':'GET','path':'https://evil.example/sp/x'} | plain",
                "ads_read | {'profileId':'PROFILE','method':'POST','path':'/sp/campaigns','body':'{}'} | only reads",
                "send_feedback | {'sentiment':'GREAT','category':'BUG','content':'x'} | sentiment",
                "send_feedback | {'sentiment':'NEUTRAL','category':'BUG','content':' '} | content"
            })
    void wrong_arguments_are_named_so_that_a_model_can_mend_them(String tool, String arguments, String named) {
        JsonNode failure = agent.call(tool, json(arguments));

        assertThat(failure.path("isError").asBoolean()).isTrue();
        assertThat(failure.path("code").asText()).as(failure.toString()).isEqualTo("malformed");
        assertThat(failure.path("retryable").asBoolean(true)).isFalse();
        assertThat(failure.path("detail").asText()).contains(named).doesNotContain("Exception", "adsconnect.");
        assertThat(failure.path("next").asText()).contains("arguments");
        assertThat(failure.path("reference").asText()).isNotEmpty();
    }

    @Test
    void reading_at_amazon_never_changes_anything_whatever_the_key_may() {
        agent.call(
                "ads_read",
                json("{'profileId':'PROFILE','method':'POST','path':'/sp/campaigns/list?x=1',"
                        + "'contentType':'application/vnd.spCampaign.v3+json','body':{'maxResults':2}}"));
        assertThat(agent.call("ads_read", json("{'profileId':'PROFILE','method':'POST','path':'/sp/campaigns'}"))
                        .path("code")
                        .asText())
                .isEqualTo("malformed");

        assertThat(api.ads.calls()).hasSize(1);
        assertThat(api.ads.calls().getFirst().body()).isEqualTo("{\"maxResults\":2}");
        assertThat(api.ads.calls().getFirst().request().headers())
                .containsEntry("content-type", "application/vnd.spCampaign.v3+json");
    }

    @Test
    void what_amazon_answers_is_cut_to_what_a_model_can_take_in() {
        api.ads.answerNext(200, Map.of("content-type", "text/plain"), "x".repeat(ReadAdsCall.LONGEST + 1));
        api.ads.answerNext(
                404,
                Map.of("content-type", "application/json"),
                "{\"code\":\"NOT_FOUND\",\"id\":12345678901234567890}");

        JsonNode cut = agent.call("ads_read", arguments("ads_read"));
        assertThat(cut.path("truncated").asBoolean()).isTrue();
        assertThat(cut.path("body").asText()).hasSize(ReadAdsCall.LONGEST);
        JsonNode refused = agent.call("ads_read", arguments("ads_read"));
        assertThat(refused.path("isError").asBoolean()).isFalse();
        assertThat(refused.path("httpStatus").asInt()).isEqualTo(404);
        assertThat(refused.path("body").path("id").asText()).isEqualTo("12345678901234567890");
    }

    @Test
    void a_key_with_a_list_sees_that_and_nothing_of_others() {
        ApiKey made = Samples.key(owner, EnumSet.complementOf(EnumSet.of(Scope.TOKENS_READ)));
        Agent narrow = new Agent(
                api.url,
                api.shown(new ApiKey(
                        made.id(),
                        made.owner(),
                        made.name(),
                        made.scopes(),
                        Optional.of(Set.of(german.id().value())),
                        made.madeAt(),
                        Optional.empty(),
                        Optional.empty())));

        assertThat(texts(narrow.call("whoami", "{}").path("accounts").path(0).path("countries")))
                .containsExactly("DE");
        assertThat(narrow.call("ads_read", arguments("ads_read")).path("code").asText())
                .isEqualTo("not_found");
        assertThat(narrow.call("start_authorization", "{\"accountName\":\"Acme\"}")
                        .path("code")
                        .asText())
                .isEqualTo("scope_missing");
    }

    @Test
    void what_an_agent_does_is_written_down_as_its_keys_deed() {
        agent.call("start_authorization", "{\"accountName\":\"Acme\"}");

        assertThat(api.stores.auditTrail().newest(1).getFirst().by()).isInstanceOf(Actor.Key.class);
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
