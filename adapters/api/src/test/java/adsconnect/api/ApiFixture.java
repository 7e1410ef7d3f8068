package adsconnect.api;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.ActAsAdmin;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.ChangeRole;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.DisableUser;
import adsconnect.domain.access.EnableUser;
import adsconnect.domain.access.FindUsers;
import adsconnect.domain.access.GrantPlan;
import adsconnect.domain.access.InviteUser;
import adsconnect.domain.access.RecognizeKey;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Consent;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.RenameAccount;
import adsconnect.domain.audit.RecordUserChanges;
import adsconnect.domain.authorization.DiscoverProfiles;
import adsconnect.domain.authorization.RefreshProfiles;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.connection.ConnectBound;
import adsconnect.domain.connection.FindReadable;
import adsconnect.domain.connection.ListBound;
import adsconnect.domain.connection.ReadConnection;
import adsconnect.domain.connection.ReadHistories;
import adsconnect.domain.connection.RetryFirstSync;
import adsconnect.domain.connection.StandingWork;
import adsconnect.domain.feedback.SendMessage;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.metrics.ReadCampaigns;
import adsconnect.domain.metrics.ReadDashboard;
import adsconnect.domain.metrics.ReadDayHistory;
import adsconnect.domain.metrics.ReadSearchTerms;
import adsconnect.domain.metrics.port.MetricTables;
import adsconnect.domain.proxy.CallAmazon;
import adsconnect.domain.resolve.ResolveProfile;
import adsconnect.domain.sync.AskForSync;
import adsconnect.domain.sync.ReadCoverage;
import adsconnect.domain.token.CountHandouts;
import adsconnect.domain.token.HandOutToken;
import adsconnect.domain.token.IssueToken;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.RefreshOnce;
import adsconnect.domain.token.RenewInTime;
import adsconnect.domain.token.RenewToken;
import adsconnect.httpkit.Server;
import adsconnect.httpkit.Site;
import adsconnect.httpkit.TrustedProxies;
import adsconnect.testkit.Consents;
import adsconnect.testkit.HandHeartbeat;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Refreshing;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedAdsApi;
import adsconnect.testkit.ScriptedLetters;
import adsconnect.testkit.ScriptedOAuth;
import adsconnect.testkit.ScriptedProfileSource;
import adsconnect.testkit.ScriptedRecentChanges;
import adsconnect.testkit.ShortPause;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The API on a port of this machine, over the domain's fakes, wired as the application wires it over the real things. */
final class ApiFixture {

    static final String CLIENT_ID = "amzn1.application-oa2-client.example";

    final MovableClock clock = new MovableClock();
    final InMemoryStores stores = new InMemoryStores();
    final ScriptedLetters letters = new ScriptedLetters();
    final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    final ScriptedProfileSource amazon = new ScriptedProfileSource();
    final ScriptedAdsApi ads = new ScriptedAdsApi();
    final URI url;
    final ApiRoutes routes;

    ApiFixture(Vertx vertx) {
        int port = freePort();
        url = URI.create("http://127.0.0.1:" + port);
        URI far = URI.create("https://amazon.example.test");
        RefreshOnce refresh =
                Refreshing.once(stores, stores.tokenVault(), oauth, new HandHeartbeat(), new ShortPause(), clock);
        HandOutToken tokens = new HandOutToken(refresh, Duration.ofMinutes(5), clock);
        RenewInTime renewInTime = new RenewInTime(refresh, stores.tokenRefreshes(), clock);
        routes = new ApiRoutes(
                useCases(tokens, renewInTime),
                new ApiSettings("1.2.3", true, url, Duration.ofHours(1), Refreshing.TERM),
                new AmazonAddress(Map.of(Region.NA, far, Region.EU, far, Region.FE, far), CLIENT_ID),
                clock);
        Site site = new Site("127.0.0.1", port, url, Set.of(), List.of(), ApiRoutes.PATHS, TrustedProxies.NONE);
        McpRoutes mcp = routes.mcp(new CallAmazon(stores.boundProfiles(), tokens, renewInTime, ads, clock));
        new Server(vertx, site, routes.failures())
                .start(table -> {
                    routes.addTo(table);
                    mcp.addTo(table);
                })
                .await();
    }

    /** Without a key. */
    ApiProgram stranger() {
        return new ApiProgram(url, Optional.empty());
    }

    private ApiUseCases useCases(HandOutToken tokens, RenewInTime renewInTime) {
        CountHandouts handouts = new CountHandouts(stores.auditTrail(), stores.unitOfWork(), clock);
        ScriptedRecentChanges changes = new ScriptedRecentChanges();
        return new ApiUseCases(
                new RecognizeKey(stores.apiKeys(), changes, clock),
                new IssueToken(stores.boundProfiles(), tokens, renewInTime, handouts, changes, clock),
                new RenewToken(
                        stores.boundProfiles(),
                        stores.accounts(),
                        tokens,
                        renewInTime,
                        handouts,
                        Duration.ofSeconds(30),
                        clock),
                calls());
    }

    /** Somebody with that key, which exists from now on. */
    ApiProgram program(User owner, Scope... scopes) {
        return program(Samples.key(owner, Set.of(scopes)));
    }

    /** With everything a key can have. */
    ApiProgram program(User owner) {
        return program(owner, Scope.values());
    }

    ApiProgram program(ApiKey key) {
        return new ApiProgram(url, Optional.of("Bearer " + shown(key)));
    }

    /** The key's text, as its owner is shown it. */
    String shown(ApiKey key) {
        String text = "adsc_" + key.id().value().toString().replace("-", "");
        stores.apiKeys().add(key, SecretHash.of(new Secret(text)));
        return text;
    }

    /** An account that takes all profiles there are, with these. */
    Account account(User owner, Profile... profiles) {
        Account named = Samples.account(owner);
        Account account = new Account(
                named.id(), owner.id(), named.name(), named.region(), ConsentMode.ALL, Consent.given(clock.instant()));
        stores.accounts().add(account);
        stores.tokenVault().admit(account.id());
        stores.tokenVault()
                .keep(
                        account.id(),
                        Purpose.ACCESS_TOKEN,
                        new Secret("Atza|example"),
                        clock.instant().plusSeconds(3600));
        stores.discoveries().begin(account.id(), account.region(), clock.instant());
        for (int host = 0; host < Region.values().length; host++) {
            Discoveries.Task task = stores.discoveries()
                    .claim(clock.instant(), clock.instant().plusSeconds(30))
                    .orElseThrow();
            stores.discoveries()
                    .answered(
                            task,
                            Stream.of(profiles)
                                    .filter(profile -> profile.region() == task.host())
                                    .toList());
        }
        stores.discoveries()
                .bind(account.id(), Stream.of(profiles).map(Profile::id).toList());
        return account;
    }

    User user(User user) {
        stores.users().add(user, "hash");
        return user;
    }

    /** What a node does in the background, while somebody waits. */
    private boolean discover(Consents consents) {
        DiscoverProfiles discover = consents.discover(amazon, stores.handOutToken(oauth, clock));
        discover.claim().ifPresent(discover::work);
        return true;
    }

    private CallUseCases calls() {
        ConnectionLimit limit = new ConnectionLimit(1);
        Consents consents = new Consents(stores, stores.tokenVault(), oauth, clock);
        ReadHistories histories = consents.readHistories();
        FindReadable readable = new FindReadable(stores.connections(), histories);
        MetricTables tables = stores.metricTables(1_000_000);
        RefreshProfiles refresh = new RefreshProfiles(
                stores.accounts(),
                stores.discoveries(),
                length -> discover(consents),
                Duration.ofMinutes(5),
                Duration.ofSeconds(20),
                clock);
        return new CallUseCases(
                consents.makeLink,
                consents.ownLinks,
                new ListBound(stores.accounts(), stores.boundProfiles(), stores.connections(), stores.discoveries()),
                refresh,
                new RenameAccount(stores.users(), stores.accounts(), stores.auditTrail(), stores.unitOfWork(), clock),
                consents.unbindAccount(),
                new ConnectBound(stores.boundProfiles(), consents.confirm(limit, stores.syncQueue())),
                consents.disconnectProfile(),
                new ReadConnection(stores.connections(), histories),
                new AskForSync(
                        stores.connections(),
                        stores.syncRuns(),
                        stores.auditTrail(),
                        stores.unitOfWork(),
                        Duration.ofMinutes(5),
                        clock),
                new RetryFirstSync(
                        stores.connections(), stores.syncQueue(), stores.auditTrail(), stores.unitOfWork(), clock),
                readable,
                new ReadDashboard(stores.metrics(), clock),
                new ReadCampaigns(tables, Runnable::run),
                new ReadSearchTerms(tables, Runnable::run),
                new ReadCoverage(readable, stores.coverage(), clock),
                new ReadDayHistory(readable, stores.dayHistories(), clock),
                admin(consents),
                new SendMessage(stores.inbox(), stores.connections(), stores.auditTrail(), stores.unitOfWork(), clock),
                new ResolveProfile(stores.accounts(), stores.boundProfiles(), refresh));
    }

    private AdminUseCases admin(Consents consents) {
        RecordUserChanges changes = new RecordUserChanges(stores.auditTrail(), clock);
        StandingWork work = new StandingWork(consents.ownLinks, consents.followPlans());
        return new AdminUseCases(
                new ActAsAdmin(stores.users(), stores.unitOfWork()),
                new FindUsers(stores.userDirectory(), stores.users(), stores.invitations(), clock),
                new InviteUser(
                        stores.users(),
                        stores.invitations(),
                        stores.madeLinks(),
                        letters,
                        changes,
                        stores.unitOfWork(),
                        Duration.ofHours(48),
                        Samples.chance(),
                        clock),
                new ChangeRole(stores.users(), changes, stores.unitOfWork()),
                new DisableUser(
                        stores.users(),
                        stores.sessions(),
                        stores.passwordResets(),
                        work,
                        changes,
                        stores.unitOfWork(),
                        clock),
                new EnableUser(stores.users(), stores.sessions(), work, changes, stores.unitOfWork()),
                new GrantPlan(stores.users(), changes, stores.unitOfWork()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException("No port is free", failure);
        }
    }
}
