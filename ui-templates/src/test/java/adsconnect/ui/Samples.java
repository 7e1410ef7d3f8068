package adsconnect.ui;

import adsconnect.ui.connect.NotReturnedPage;
import adsconnect.ui.connect.PendingBanner;
import adsconnect.ui.connect.WelcomePage;
import adsconnect.ui.connect.WelcomePage.RegionChoice;
import adsconnect.ui.connections.ConnectionList;
import adsconnect.ui.connections.ConnectionsPage;
import adsconnect.ui.failure.FailurePage;
import adsconnect.ui.frame.Frame;
import adsconnect.ui.frame.Frame.Person;
import adsconnect.ui.frame.Frame.Switcher;
import adsconnect.ui.frame.Frame.SwitcherEntry;
import adsconnect.ui.help.HelpIndexPage;
import adsconnect.ui.help.HelpTopic;
import adsconnect.ui.message.MessagePage;
import adsconnect.ui.message.MessageSentPage;
import adsconnect.ui.signin.SignInPage;
import adsconnect.ui.signin.SignInPage.DemoUser;
import adsconnect.ui.trouble.Trouble;
import adsconnect.ui.waiting.Stages;
import adsconnect.ui.waiting.Stages.Figure;
import adsconnect.ui.waiting.Stages.FirstNumbers;
import adsconnect.ui.waiting.Stages.Step;
import adsconnect.ui.waiting.WaitingPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One view of every kind and state: nothing, one, many, long names, hostile names, everything wrong at once. */
final class Samples {

    static final String NASTY = "<script>alert('1')</script>\" onmouseover=\"alert(2)";
    static final String GERMAN = "Donaudampfschifffahrtsgesellschaft Bürobedarf & Söhne GmbH KG";
    static final String CHINESE = "深圳市前海跨境电子商务供应链管理有限公司北美旗舰店官方授权品牌专营店铺家居生活用品分部第一事业部";

    static final List<String> FAILURES = Text.of("en").keys().stream()
            .filter(key -> key.matches("failure\\.[a-z_]+\\.title"))
            .map(key -> key.split("\\.")[1])
            .filter(code -> HelpTopic.explaining(code).isPresent())
            .toList();

    private static final List<RegionChoice> REGIONS = List.of(
            new RegionChoice("NA", "region.NA", true),
            new RegionChoice("EU", "region.EU", false),
            new RegionChoice("FE", "region.FE", false));
    private static final PendingBanner PENDING = new PendingBanner(42);
    private static final Trouble RECONNECT = new Trouble(
            "trouble.revoked", "", "", "/dashboard/ads/accounts/1/authorizations", "waiting.reconnect", true);
    private static final Trouble NO_PLAN =
            new Trouble("trouble.plan", "20 Dec 2026", "", "https://plans.example/" + NASTY, "welcome.plan.see", false);

    private static final FirstNumbers COMING = new FirstNumbers("Nov 16–22", List.of());
    private static final FirstNumbers FIRST = new FirstNumbers(
            "Nov 16–22",
            List.of(
                    new Figure("spend", "$1,204.11"),
                    new Figure("sales", "$11,906,321.55"),
                    new Figure("orders", "161"),
                    new Figure("acos", "–")));
    private static final Stages.MissingReport BRANDS = new Stages.MissingReport(
            "report.SPONSORED_BRANDS_CAMPAIGNS", "Sponsored Brands is not available in this marketplace.");

    private static final List<Frame.News> NEWS = List.of(
            new Frame.News(
                    "news.known",
                    "My Client",
                    CHINESE,
                    "/dashboard/ads/accounts/3/choice",
                    "/dashboard/ads/links/3/dismissal"),
            new Frame.News(
                    "news.connected",
                    GERMAN,
                    GERMAN,
                    "/dashboard/ads/accounts/1/choice",
                    "/dashboard/ads/links/1/dismissal"),
            new Frame.News(
                    "news.reconnected",
                    NASTY,
                    NASTY,
                    "/dashboard/ads/accounts/2/choice",
                    "/dashboard/ads/links/2/dismissal"));

    private Samples() {}

    /** A frame for somebody signed in, with some accounts; with two there is news, and of the sixth nothing is picked. */
    static Frame frame(String language, String theme, int accounts) {
        List<SwitcherEntry> entries = IntStream.range(0, accounts)
                .mapToObj(number -> entry(number, number == 0))
                .toList();
        Person person = new Person("maria.oliveira@example.com", "role.manager");
        return new Frame(
                language,
                theme,
                true,
                "/dashboard/ads/?days=30&x=\"",
                person,
                new Switcher(entries, accounts == 12, accounts == 4 ? List.of(EndingSamples.formerEntry()) : List.of()),
                true,
                accounts == 2 ? NEWS : List.of(),
                accounts == 12 ? "frame.alarm.many_refused" : null,
                accounts == 12 ? 1_234 : accounts == 4 ? 3 : 0,
                accounts == 12 ? "frame.done.settled" : null,
                accounts == 12 ? "frame.unsent" : null,
                "/help/message?profile=1");
    }

    /** A frame for nobody. */
    static Frame stranger(String language, String theme) {
        return new Frame(
                language, theme, true, "/signin", null, Switcher.NONE, false, List.of(), null, "/help/message");
    }

    static Frame frameOf(String sample, String language, String theme) {
        if (sample.startsWith("signin") || sample.equals("failure-signed_out") || sample.endsWith("-stranger")) {
            return stranger(language, theme);
        }
        if (sample.endsWith("-news")) {
            return frame(language, theme, 2);
        }
        return frame(language, theme, sample.startsWith("welcome-first") ? 0 : sample.contains("wrong") ? 12 : 4);
    }

    static Map<String, View> all() {
        Map<String, View> all = new LinkedHashMap<>();
        all.put("signin", new SignInPage("", null, "", true, "", demoUsers(), null));
        all.put("signin-live", new SignInPage("", null, "", false, "/dashboard/ads/", List.of(), NASTY));
        all.put(
                "signin-refused",
                new SignInPage(NASTY, "signin.problem.refused", "", false, NASTY, demoUsers(), "Acme"));
        all.put("signin-disabled", new SignInPage("a@b.c", "signin.problem.disabled", "", false, "", List.of(), null));
        all.put(
                "signin-throttled",
                new SignInPage("a@b.c", "signin.problem.throttled", "5 min 0 s", false, "", List.of(), "Acme"));
        all.put("welcome-first", new WelcomePage(true, REGIONS, "", null, "", null, null, false, false, null));
        all.put("welcome-another", new WelcomePage(false, REGIONS, "", null, "", PENDING, null, true, false, null));
        all.put("welcome-another-news", new WelcomePage(false, REGIONS, "", null, "", null, null, false, false, null));
        all.put(
                "welcome-plan",
                new WelcomePage(true, REGIONS, "", null, "", null, null, false, true, "https://example.com/plans"));
        all.put(
                "welcome-plan-nowhere",
                new WelcomePage(
                        true, REGIONS, "", null, "", null, "/dashboard/ads/authorizations/1", false, true, null));
        Stream.of("account_name_taken", "account_name_invalid", "region_unknown", "limit_reached")
                .forEach(problem -> all.put(
                        "welcome-wrong-" + problem,
                        new WelcomePage(
                                false,
                                REGIONS,
                                GERMAN,
                                "connect.problem." + problem,
                                NASTY,
                                PENDING,
                                null,
                                false,
                                false,
                                null)));
        all.put("not-returned", new NotReturnedPage("/dashboard/ads/authorizations/new", "/address", false));
        all.put("not-returned-misread", new NotReturnedPage("/dashboard/ads/authorizations/new", "/address", true));
        PickerSamples.addTo(all);
        waiting(all);
        connections(all);
        OverviewSamples.addTo(all);
        DashboardSamples.addTo(all, PENDING, RECONNECT, NO_PLAN);
        FAILURES.forEach(
                code -> all.put("failure-" + code, new FailurePage(code, "", false, "failure.try-again", "/", "")));
        all.put(
                "failure-wrong",
                new FailurePage(
                        "amazon_refused",
                        false,
                        NASTY + " " + GERMAN,
                        true,
                        FailurePage.TRY_AGAIN,
                        "/dashboard/ads/authorizations/1/successor",
                        true,
                        "01JD8Z7Q4W9K"));
        help(all);
        LinkSamples.addTo(all);
        KeySamples.addTo(all);
        SecuritySamples.addTo(all);
        AuditSamples.addTo(all);
        InboxSamples.addTo(all);
        PeopleSamples.addTo(all);
        WebhookSamples.addTo(all);
        NoticeSamples.addTo(all);
        ConsoleSamples.addTo(all);
        ApiSamples.addTo(all);
        AccountSamples.addTo(all);
        EndingSamples.addTo(all);
        all.put("former", DashboardSamples.former(EndingSamples.notice(true)));
        return all;
    }

    private static void help(Map<String, View> all) {
        all.put("help", HelpIndexPage.ofAll());
        all.put("help-stranger", HelpIndexPage.ofAll());
        Stream.of(HelpTopic.values()).forEach(topic -> all.put("help-" + topic.slug(), topic.page()));
        MessagePage.Known nothing = new MessagePage.Known("", "", "", "", "");
        MessagePage.Known something =
                new MessagePage.Known("My Brand US", "My Brand US — Amazon.com", "1", "no_profiles", "REF2345678");
        MessagePage.Known nasty = new MessagePage.Known(GERMAN + NASTY, NASTY, NASTY, "no_profiles", NASTY);
        all.put("message", new MessagePage(null, "", "", 4000, something));
        all.put("message-stranger", new MessagePage(null, "", "", 4000, nothing));
        Stream.of("missing", "too-long", "email", "too-many")
                .forEach(problem -> all.put(
                        "message-wrong-" + problem,
                        new MessagePage("message.problem." + problem, NASTY, NASTY + CHINESE, 4000, nasty)));
        all.put("message-sent", new MessageSentPage("1234567", null, null));
        all.put(
                "message-sent-mail",
                new MessageSentPage("17", "help@example.com", "mailto:help@example.com?subject=Message%2017"));
    }

    private static void waiting(Map<String, View> all) {
        all.put("waiting", waiting(stages(1, "RUNNING", "/w?seen=3", 0, null, null)));
        all.put("waiting-paused", waiting(stages(2, "RUNNING", "/w?seen=4&y=1", 300, null, null)));
        all.put("waiting-ready", waiting(stages(4, "DONE", null, 0, null, null)));
        all.put("waiting-wrong", waiting(stages(1, "FAILED", null, 0, "waiting.problem.all_failed", "/retry")));
        all.put("waiting-wrong-consent", waiting(stages(1, "FAILED", null, 0, "waiting.problem.reconsent", "/again")));
        all.put("waiting-wrong-end", waiting(stages(2, "FAILED", null, 0, "waiting.problem.all_failed", null)));
        all.put("waiting-numbers", waiting(with(FIRST, List.of(), false)));
        all.put("waiting-missing", waiting(with(FIRST, List.of(BRANDS), false)));
        all.put("waiting-slow", waiting(with(COMING, List.of(), true)));
        all.put("waiting-others", waiting(besides(null)));
        all.put("waiting-others-wrong", waiting(besides("/dashboard/ads/connections")));
        all.put("waiting-plan", waiting(withoutPlan()));
        all.put("waiting-no-numbers", waiting(with(null, List.of(BRANDS), false)));
        all.put(
                "waiting-missing-wrong",
                waiting(with(
                        new FirstNumbers("30 Sep – 6 Oct", List.of(new Figure("spend", NASTY))),
                        List.of(BRANDS, new Stages.MissingReport("report.SPONSORED_PRODUCTS_SEARCH_TERMS", NASTY)),
                        true)));
        all.put("stages", stages(1, "RUNNING", "/w?seen=3", 0, null, null));
    }

    private static WaitingPage waiting(Stages stages) {
        boolean wrong = stages.problem() != null;
        return new WaitingPage(
                wrong ? GERMAN + NASTY : "My Brand US",
                wrong ? "de" : "us",
                "Amazon.com",
                wrong ? NASTY : "My Brand",
                wrong ? PENDING : null,
                stages);
    }

    private static Stages stages(int at, String state, String refresh, int pause, String problem, String retry) {
        List<String> keys = List.of("OAUTH", "GENERATING_REPORTS", "PROCESSING", "READY");
        List<Step> steps = IntStream.range(0, 4)
                .mapToObj(number -> new Step(
                        keys.get(number),
                        number < at ? "DONE" : number == at ? state : "TODO",
                        number == 1 ? 3 : 0,
                        number == 1 && at >= 1 ? 5 : 0,
                        number == at ? "1 min 20 s" : ""))
                .toList();
        return new Stages(
                steps,
                refresh,
                pause,
                at == 4,
                problem == null ? COMING : null,
                List.of(),
                false,
                problem,
                problem == null ? "" : NASTY,
                retry,
                null,
                List.of(),
                null);
    }

    private static Stages besides(String more) {
        Stages stages = stages(1, "RUNNING", "/w?seen=5&others=2", 0, null, null);
        List<Stages.Other> others = List.of(
                new Stages.Other("/c/2", "My Brand UK", "uk", "Amazon.co.uk", "health.first_sync", "busy", 2, 5),
                new Stages.Other("/c/3", GERMAN + NASTY, "de", "Amazon.de", "health.sync_error", "bad", 0, 0));
        return new Stages(
                stages.steps(),
                stages.refresh(),
                0,
                false,
                FIRST,
                List.of(),
                false,
                null,
                "",
                null,
                null,
                others,
                more);
    }

    private static Stages with(FirstNumbers first, List<Stages.MissingReport> missing, boolean slow) {
        Stages stages = stages(1, "RUNNING", "/w?seen=5", 0, null, null);
        return new Stages(
                stages.steps(),
                stages.refresh(),
                0,
                false,
                first,
                missing,
                slow,
                null,
                "",
                null,
                null,
                List.of(),
                null);
    }

    private static Stages withoutPlan() {
        Stages stages = stages(1, "TODO", "/w?seen=5", 0, null, null);
        Trouble trouble = new Trouble("waiting.plan", "20 Dec 2026", "", "/help/message", "failure.get-help", false);
        return new Stages(
                stages.steps(),
                stages.refresh(),
                0,
                false,
                null,
                List.of(),
                false,
                null,
                "",
                null,
                trouble,
                List.of(),
                null);
    }

    private static void connections(Map<String, View> all) {
        List<SwitcherEntry> entries =
                IntStream.range(0, 8).mapToObj(number -> entry(number, false)).toList();
        all.put("connections", new ConnectionsPage(new ConnectionList("", entries, 8)));
        all.put("connections-wrong", new ConnectionsPage(new ConnectionList(NASTY, entries, 1_203)));
        all.put("connections-none", new ConnectionsPage(new ConnectionList(GERMAN, List.of(), 0)));
        all.put("connections-found", new ConnectionList("uk", entries.subList(3, 4), 1));
    }

    private static List<DemoUser> demoUsers() {
        return Stream.of("new-seller", "seller", "manager", "admin")
                .map(key -> new DemoUser(key, "signin.as." + key, "signin.hint." + key))
                .toList();
    }

    private static SwitcherEntry entry(int number, boolean selected) {
        List<String> names = List.of("My Brand US", GERMAN, CHINESE, "Acme <UK>");
        List<String> health =
                List.of("connected", "first_sync", "stale", "sync_error", "expiring", "revoked", "paused_plan");
        List<String> tones = List.of("good", "busy", "warning", "bad", "warning", "bad", "off");
        if (number == 5) {
            return new SwitcherEntry(
                    "/dashboard/ads/accounts/5/choice",
                    NASTY,
                    "/dashboard/ads/accounts/9",
                    null,
                    "",
                    null,
                    "health.not_picked",
                    "off",
                    selected);
        }
        return new SwitcherEntry(
                "/dashboard/ads/connections/" + number,
                names.get(number % 4),
                "/dashboard/ads/accounts/" + number,
                "Profile " + number,
                List.of("us", "de", "jp", "uk").get(number % 4),
                "Amazon.com",
                "health." + health.get(number % 7),
                tones.get(number % 7),
                selected);
    }
}
