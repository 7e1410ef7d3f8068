package adsconnect.application;

import adsconnect.amazonads.AmazonApplication;
import adsconnect.amazonads.AmazonHosts;
import adsconnect.amazonads.AmazonOAuth;
import adsconnect.amazonads.AmazonProfileSource;
import adsconnect.domain.Chance;
import adsconnect.domain.access.AdministerApiKeys;
import adsconnect.domain.access.ChangeLimit;
import adsconnect.domain.access.ChangeRole;
import adsconnect.domain.access.CreateUser;
import adsconnect.domain.access.DisableUser;
import adsconnect.domain.access.EnableUser;
import adsconnect.domain.access.GrantPlan;
import adsconnect.domain.access.MakeApiKey;
import adsconnect.domain.access.RemoveSecondFactor;
import adsconnect.domain.access.port.StandingOrders;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.audit.RecordUserChanges;
import adsconnect.domain.audit.VerifyTrail;
import adsconnect.domain.authorization.ImportAccount;
import adsconnect.domain.authorization.KnownLogins;
import adsconnect.domain.authorization.OwnConnectLinks;
import adsconnect.domain.authorization.RecordLinks;
import adsconnect.domain.connection.ConnectedProfiles;
import adsconnect.domain.connection.StandingWork;
import adsconnect.domain.notice.QueueLetters;
import adsconnect.domain.notice.TellOfLogin;
import adsconnect.domain.token.VaultedSeeds;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresAccounts;
import adsconnect.postgres.PostgresApiKeys;
import adsconnect.postgres.PostgresAuditTrail;
import adsconnect.postgres.PostgresBoundProfiles;
import adsconnect.postgres.PostgresConnectLinks;
import adsconnect.postgres.PostgresConnections;
import adsconnect.postgres.PostgresDiscoveries;
import adsconnect.postgres.PostgresLetterQueue;
import adsconnect.postgres.PostgresMasterKeys;
import adsconnect.postgres.PostgresPasswordResets;
import adsconnect.postgres.PostgresSealedSecrets;
import adsconnect.postgres.PostgresSecondFactors;
import adsconnect.postgres.PostgresSessions;
import adsconnect.postgres.PostgresUsers;
import adsconnect.vault.Argon2Passwords;
import adsconnect.vault.EnvelopeVault;
import adsconnect.vertxkit.Await;
import adsconnect.web.Routes;
import io.vertx.core.Vertx;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Function;

/** What an operator's command works with: the database of the same settings, whether the program runs or not. */
public final class OperatorSession implements AutoCloseable {

    private final Closing closing;
    private final Vertx vertx;
    private final Settings settings;
    private final Installation installation;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Chance chance = new Chance(random);

    private OperatorSession(Closing closing, Vertx vertx, Settings settings, Installation installation, Clock clock) {
        this.closing = closing;
        this.vertx = vertx;
        this.settings = settings;
        this.installation = installation;
        this.clock = clock;
    }

    private static OperatorSession open(Settings settings, Clock clock) {
        Closing closing = Closing.alsoWhenToldToEnd();
        try {
            Vertx vertx = Vertx.vertx();
            closing.add(() -> Await.result(vertx.close()));
            return new OperatorSession(
                    closing,
                    vertx,
                    settings,
                    Installation.open(settings, EmbeddedDatabase::find, vertx, clock, closing),
                    clock);
        } catch (RuntimeException | Error failure) {
            closing.close();
            throw failure;
        }
    }

    /**
     * Opens a session, does the work in it as coming from the command line, and closes it. Where there is no installation yet
     * none is made: whoever names the wrong data directory learns that.
     */
    public static <T> T call(Settings settings, Clock clock, Function<OperatorSession, T> work) {
        if (EmbeddedDatabase.isMissing(settings)) {
            throw new StartProblem("There is no database in " + settings.dataDirectory()
                    + ": start adsconnect serve first, or name the data directory by ADSCONNECT_DATA_DIR");
        }
        return callFirst(settings, clock, work);
    }

    /** As {@link #call}, for what may be the first that is done with an installation: it is made if there is none. */
    public static <T> T callFirst(Settings settings, Clock clock, Function<OperatorSession, T> work) {
        try (OperatorSession session = open(settings, clock)) {
            return Origins.commandLine().call(() -> work.apply(session));
        }
    }

    public Users users() {
        return new PostgresUsers(database());
    }

    public CreateUser createUser() {
        return new CreateUser(users(), new Argon2Passwords(random), changes(), database(), chance);
    }

    public GrantPlan grantPlan() {
        return new GrantPlan(users(), changes(), database());
    }

    public ChangeRole changeRole() {
        return new ChangeRole(users(), changes(), database());
    }

    public ChangeLimit changeLimit() {
        return new ChangeLimit(users(), changes(), database());
    }

    public DisableUser disableUser() {
        return new DisableUser(
                users(),
                sessions(),
                new PostgresPasswordResets(database()),
                standingOrders(),
                changes(),
                database(),
                clock);
    }

    public EnableUser enableUser() {
        return new EnableUser(users(), sessions(), standingOrders(), changes(), database());
    }

    public RemoveSecondFactor removeSecondFactor() {
        return new RemoveSecondFactor(
                users(),
                new PostgresSecondFactors(database()),
                new VaultedSeeds(vault()),
                sessions(),
                changes(),
                settings.identity().secondFactorRule(),
                database());
    }

    private StandingOrders standingOrders() {
        UpkeepWiring upkeep = new UpkeepWiring(database(), vault(), settings.lifetimes(), chance, clock);
        OwnConnectLinks links = new OwnConnectLinks(
                new PostgresAccounts(database()),
                new PostgresConnectLinks(database()),
                new RecordLinks(auditTrail(), clock),
                database(),
                clock);
        return new StandingWork(links, upkeep.followPlans);
    }

    public VerifyTrail verifyTrail() {
        return new AuditWiring(installation, settings.auditKept(), clock).verifyTrail;
    }

    public RotateMasterKey rotateMasterKey() {
        return new RotateMasterKey(
                installation.masterKeys(),
                new PostgresMasterKeys(database()),
                auditTrail(),
                database(),
                new ThreadPause(),
                clock);
    }

    public MakeApiKey makeApiKey() {
        return new MakeApiKey(
                users(),
                new PostgresApiKeys(database()),
                new PostgresBoundProfiles(database()),
                changes(),
                database(),
                chance,
                clock);
    }

    public AdministerApiKeys administerApiKeys() {
        return new AdministerApiKeys(new PostgresApiKeys(database()), changes(), database());
    }

    /** Asks Amazon, or the local one of a sandbox, which runs beside the program only. */
    public ImportAccount importAccount() {
        AmazonHosts hosts =
                settings.client().isPresent() ? settings.amazonHosts() : LocalAmazon.hostsOfSandbox(settings.sandbox());
        Settings.Client client = settings.client().orElseGet(LocalAmazon::clientOfSandbox);
        AmazonApplication application = new AmazonApplication(
                client.id(), client.secret(), URI.create(settings.http().publicUrl() + Routes.CALLBACK));
        PostgresAccounts accounts = new PostgresAccounts(database());
        PostgresDiscoveries discoveries = new PostgresDiscoveries(database());
        return new ImportAccount(
                users(),
                accounts,
                discoveries,
                new KnownLogins(accounts, discoveries, new ConnectedProfiles(new PostgresConnections(database()))),
                vault(),
                new AmazonOAuth(vertx, hosts, application, clock),
                new AmazonProfileSource(vertx, hosts, application),
                auditTrail(),
                database(),
                settings.connectionLimit(),
                chance,
                clock);
    }

    private EnvelopeVault vault() {
        return new EnvelopeVault(installation.masterKeys(), new PostgresSealedSecrets(database()), random);
    }

    private PostgresSessions sessions() {
        return new PostgresSessions(database());
    }

    private PostgresAuditTrail auditTrail() {
        return new PostgresAuditTrail(database());
    }

    private Database database() {
        return installation.postgres().database();
    }

    private UserChanges changes() {
        QueueLetters letters = new QueueLetters(
                settings.notices().mail().isPresent(), new PostgresLetterQueue(database()), vault(), chance, clock);
        return new RecordUserChanges(new TellOfLogin(auditTrail(), users(), letters), clock);
    }

    @Override
    public void close() {
        closing.close();
    }
}
