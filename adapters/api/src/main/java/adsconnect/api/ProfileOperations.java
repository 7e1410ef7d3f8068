package adsconnect.api;

import static adsconnect.api.Operation.delete;
import static adsconnect.api.Operation.get;
import static adsconnect.api.Operation.post;

import adsconnect.domain.Code;
import adsconnect.domain.access.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What programs may do with profiles: find them, connect them, load them, read their numbers. */
final class ProfileOperations {

    private final CallUseCases useCases;
    private final ApiSettings settings;
    private final Limits limits;
    private final Clock clock;

    private ProfileOperations(CallUseCases useCases, ApiSettings settings, Limits limits, Clock clock) {
        this.useCases = useCases;
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
    }

    static List<Operation> of(CallUseCases useCases, ApiSettings settings, Limits limits, Clock clock) {
        ProfileOperations all = new ProfileOperations(useCases, settings, limits, clock);
        return Stream.of(all.profiles(), all.connections(), all.numbers())
                .flatMap(List::stream)
                .toList();
    }

    private List<Operation> profiles() {
        return List.of(
                get(
                                Catalogue.V1 + "/profiles",
                                "listProfiles",
                                "Lists the profiles that are bound to the owner's accounts and that the key may see.",
                                new ListProfilesCall(useCases, limits))
                        .needs(Scope.ACCOUNTS_READ)
                        .takes(
                                Parameter.query(
                                        "refresh",
                                        Parameter.Type.FLAG,
                                        "true asks Amazon before; what it does not answer is served as stale."),
                                Parameter.query(
                                        "countryCode",
                                        Parameter.Type.TEXT,
                                        "Only those of that country: US, UK, DE, JP …"),
                                Parameter.query(
                                        "accountName", Parameter.Type.TEXT, "Only those of the account of that name."))
                        .answers(200, ListProfilesCall.Profiles.class),
                get(
                                Catalogue.V1 + "/profiles/resolve",
                                "resolveProfile",
                                "Turns what a person says, in English or Chinese, into the one profile they mean, or into the question to"
                                        + " ask them: \"the US site\", \"美国站\", \"Acme Japan\", a profile's number. Takes none of several.",
                                new ResolveProfileCall(useCases.resolveProfile()))
                        .needs(Scope.ACCOUNTS_READ)
                        .takes(Parameter.query("q", Parameter.Type.TEXT, "What the person said, as it was said.")
                                .needed())
                        .answers(200, ResolutionJson.class));
    }

    private List<Operation> connections() {
        ConnectionCalls calls = new ConnectionCalls(useCases, settings, clock);
        return List.of(
                get(
                                Catalogue.PROFILE + "/connection",
                                "readConnection",
                                "Says how far the first load of a profile is, and how well its connection is.",
                                calls::read)
                        .needs(Scope.ACCOUNTS_READ)
                        .takes(Parameter.PROFILE_ID)
                        .answers(200, ConnectionJson.class),
                post(
                                Catalogue.PROFILE + "/connection",
                                "connectProfile",
                                "Has a profile's reports loaded from now on; with replace, in place of another one.",
                                calls::connect)
                        .needs(Scope.CONNECTIONS_WRITE)
                        .takes(Parameter.PROFILE_ID)
                        .maybeTakes(ConnectionCalls.Connect.class)
                        .answers(201, ConnectionJson.class)
                        .answers(200, ConnectionJson.class)
                        .mayRefuse(
                                Code.PLAN_REQUIRED,
                                Code.RECONSENT_REQUIRED,
                                Code.AGENCY_ONLY,
                                Code.NO_PROFILES,
                                Code.SELECTION_CHANGED,
                                Code.LIMIT_REACHED),
                delete(
                                Catalogue.PROFILE + "/connection",
                                "disconnectProfile",
                                "Stops loading a profile at once; what was loaded can be read for a while.",
                                calls::disconnect)
                        .needs(Scope.CONNECTIONS_WRITE)
                        .takes(Parameter.PROFILE_ID)
                        .answers(204),
                post(
                                Catalogue.PROFILE + "/sync",
                                "syncProfile",
                                "Loads the latest reports now.",
                                new AskForSyncCall(useCases.askForSync(), useCases.retryFirstSync(), clock))
                        .needs(Scope.SYNC_WRITE)
                        .takes(Parameter.PROFILE_ID)
                        .answers(202, AskForSyncCall.Asked.class)
                        .mayRefuse(Code.TOO_SOON, Code.PLAN_REQUIRED, Code.RECONSENT_REQUIRED));
    }

    private List<Operation> numbers() {
        CoverageCalls coverage = new CoverageCalls(useCases.readCoverage());
        return List.of(
                get(
                                Catalogue.PROFILE + "/metrics",
                                "readMetrics",
                                "Gives spend, sales and the like of some days, by day, campaign, ad product or search term; the"
                                        + " dearest first, days in order. Days of which nothing is loaded are left out.",
                                new ReadMetricsCall(useCases))
                        .needs(Scope.METRICS_READ)
                        .takes(
                                Parameter.PROFILE_ID,
                                Parameter.query("from", Parameter.Type.DAY, "The first day, as YYYY-MM-DD.")
                                        .needed(),
                                Parameter.query("to", Parameter.Type.DAY, "The last day, as YYYY-MM-DD.")
                                        .needed(),
                                Parameter.oneOf("by", ReadMetricsCall.BY, "What to add up by; day if it is left out."),
                                Parameter.query(
                                        "limit",
                                        Parameter.Type.COUNT,
                                        "How many items at once, up to " + ReadMetricsCall.MOST_ITEMS
                                                + "; 1000 by itself."),
                                Parameter.query("cursor", Parameter.Type.COUNT, "The nextCursor of the page before."))
                        .answers(200, MetricsJson.class)
                        .answers(new Operation.Answer(200, MetricsCsv.TYPE, Optional.empty()))
                        .mayRefuse(Code.TOO_SOON),
                get(
                                Catalogue.PROFILE + "/coverage",
                                "readCoverage",
                                "Says for each kind of report and each day of up to three months whether it is loaded, empty by"
                                        + " Amazon's word, or missing and why.",
                                coverage::coverage)
                        .needs(Scope.METRICS_READ)
                        .takes(
                                Parameter.PROFILE_ID,
                                Parameter.query(
                                        "month",
                                        Parameter.Type.MONTH,
                                        "The last month to tell of, as YYYY-MM; the newest by itself."))
                        .answers(200, CoverageCalls.Days.class),
                get(
                                Catalogue.PROFILE + "/runs",
                                "listRuns",
                                "Lists the last loads of a profile, the newest first, with their reports.",
                                coverage::runs)
                        .needs(Scope.METRICS_READ)
                        .takes(Parameter.PROFILE_ID)
                        .answers(200, CoverageCalls.Runs.class),
                get(
                                Catalogue.PROFILE + "/history",
                                "readHistory",
                                "Tells what Amazon said of a day, and when it began to say something else.",
                                new ReadHistoryCall(useCases.readDayHistory()))
                        .needs(Scope.METRICS_READ)
                        .takes(
                                Parameter.PROFILE_ID,
                                Parameter.query("day", Parameter.Type.DAY, "The day, as YYYY-MM-DD.")
                                        .needed(),
                                Parameter.query(
                                        "asOf",
                                        Parameter.Type.WHEN,
                                        "When in the past to look at it: a moment, or a day for its end."))
                        .answers(200, ReadHistoryCall.History.class));
    }
}
