package adsconnect.application;

import adsconnect.amazonads.AmazonApplication;
import adsconnect.amazonads.AmazonHosts;
import adsconnect.amazonads.AmazonProfileSource;
import adsconnect.domain.Chance;
import adsconnect.domain.access.AdmitUser;
import adsconnect.domain.access.CreateUser;
import adsconnect.domain.access.LimitProofs;
import adsconnect.domain.access.MakeApiKey;
import adsconnect.domain.access.OwnApiKeys;
import adsconnect.domain.access.RecognizeVisitor;
import adsconnect.domain.access.SignIn;
import adsconnect.domain.audit.RecordUserChanges;
import adsconnect.domain.authorization.DiscoverProfiles;
import adsconnect.domain.connection.FindReadable;
import adsconnect.domain.connection.ListAccounts;
import adsconnect.domain.connection.ReadPlanPause;
import adsconnect.domain.connection.StandingWork;
import adsconnect.domain.connection.WatchConnection;
import adsconnect.domain.console.KeepNode;
import adsconnect.domain.metrics.CompareOverview;
import adsconnect.domain.metrics.ReadDayHistory;
import adsconnect.domain.metrics.ReadFirstNumbers;
import adsconnect.domain.metrics.ReadOverview;
import adsconnect.domain.notice.TellOfLogin;
import adsconnect.domain.sync.ReadCoverage;
import adsconnect.domain.token.port.TokenVault;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresAccounts;
import adsconnect.postgres.PostgresAlarms;
import adsconnect.postgres.PostgresApiKeys;
import adsconnect.postgres.PostgresAttempts;
import adsconnect.postgres.PostgresAuditTrail;
import adsconnect.postgres.PostgresBoundProfiles;
import adsconnect.postgres.PostgresChosenProfiles;
import adsconnect.postgres.PostgresConnections;
import adsconnect.postgres.PostgresCoverageSource;
import adsconnect.postgres.PostgresDayHistories;
import adsconnect.postgres.PostgresKnownBrowsers;
import adsconnect.postgres.PostgresMetricsSource;
import adsconnect.postgres.PostgresPlanPauses;
import adsconnect.postgres.PostgresSealedSecrets;
import adsconnect.postgres.PostgresSecondFactors;
import adsconnect.postgres.PostgresSessions;
import adsconnect.postgres.PostgresSyncRuns;
import adsconnect.postgres.PostgresUsers;
import adsconnect.vault.Argon2Passwords;
import adsconnect.vault.EnvelopeVault;
import adsconnect.web.KeyUseCases;
import adsconnect.web.UseCases;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;

/** Builds the use cases on top of their adapters, by constructor calls in order. */
final class Wiring implements AutoCloseable {

    final UseCases useCases;
    final ApiWiring api;
    final ProxyWiring proxy;
    final DiscoverProfiles discoverProfiles;
    final SyncWiring sync;
    final UpkeepWiring upkeep;
    final PartingWiring parting;
    final NoticeWiring notices;
    final PeopleWiring people;
    private final Afterwards afterwards = new Afterwards();
    final IdentityWiring identity;
    final AuditWiring audit;
    final KeepNode node;
    final SandboxUsers sandboxUsers;

    Wiring(Vertx vertx, Installation installation, Amazon amazon, Settings settings, Clock clock) {
        SecureRandom random = new SecureRandom();
        Chance chance = new Chance(random);
        Settings.Lifetimes lifetimes = settings.lifetimes();

        Database database = installation.postgres().database();
        PostgresUsers users = new PostgresUsers(database);
        PostgresSessions sessions = new PostgresSessions(database);
        PostgresConnections connections = new PostgresConnections(database);
        PostgresSyncRuns syncRuns = new PostgresSyncRuns(database);
        PostgresMetricsSource metrics = new PostgresMetricsSource(database);
        PostgresAuditTrail auditTrail = new PostgresAuditTrail(database);

        TokenVault vault = new EnvelopeVault(installation.masterKeys(), new PostgresSealedSecrets(database), random);
        Argon2Passwords passwords = new Argon2Passwords(random);
        upkeep = new UpkeepWiring(database, vault, lifetimes, chance, clock);
        TokenWiring tokens = new TokenWiring(vertx, database, vault, amazon, upkeep.judgeRefusals, lifetimes, clock);

        ConsentWiring consent = new ConsentWiring(
                database,
                vault,
                tokens.oauth,
                auditTrail,
                new AmazonProfileSource(vertx, amazon.hosts(), amazon.application()),
                tokens.handOut,
                lifetimes,
                settings.sync().backoff(),
                settings.connectionLimit(),
                chance,
                clock);
        discoverProfiles = consent.discoverProfiles;
        sync = new SyncWiring(vertx, installation, amazon, tokens.handOut, settings, chance, clock);
        notices = new NoticeWiring(
                vertx,
                database,
                users,
                vault,
                auditTrail,
                settings.notices(),
                settings.http().publicUrl(),
                chance,
                clock);
        parting = new PartingWiring(database, consent.disconnect, auditTrail, settings, clock);
        audit = new AuditWiring(installation, settings.auditKept(), clock);
        ListAccounts listAccounts = new ListAccounts(new PostgresAccounts(database), connections, syncRuns);
        FindReadable readable = new FindReadable(connections, parting.useCases.readHistories());
        PostgresAttempts attempts = new PostgresAttempts(database);
        PostgresKnownBrowsers knownBrowsers = new PostgresKnownBrowsers(database);
        RecordUserChanges changes = new RecordUserChanges(new TellOfLogin(auditTrail, users, notices.letters), clock);
        AdmitUser admitUser = new AdmitUser(
                sessions, new PostgresSecondFactors(database), knownBrowsers, attempts, changes, chance, clock);
        LimitProofs limitProofs = new LimitProofs(attempts, knownBrowsers, changes, clock);
        SignIn signIn = new SignIn(users, passwords, admitUser, database, chance);
        RecognizeVisitor visitors = new RecognizeVisitor(
                sessions, lifetimes.session(), settings.identity().secondFactorRule(), clock);
        identity = new IdentityWiring(
                vertx, database, vault, admitUser, limitProofs, visitors, passwords, changes, settings, chance, clock);
        people = new PeopleWiring(
                database,
                signIn,
                admitUser,
                limitProofs,
                afterwards,
                passwords,
                notices.letters,
                new StandingWork(consent.ownLinks, upkeep.followPlans),
                changes,
                settings,
                chance,
                clock);
        ConsoleWiring console = new ConsoleWiring(
                vertx,
                installation,
                notices,
                consent,
                upkeep.followPlans,
                auditTrail,
                audit.protection,
                settings,
                amazon.hosts(),
                chance,
                clock);
        node = console.node;
        FeedbackWiring feedback = new FeedbackWiring(database, notices.letters, settings, clock);
        useCases = new UseCases(
                signIn,
                visitors,
                identity.useCases,
                consent.start,
                consent.reconnect,
                consent.startAgain,
                consent.receive,
                consent.complete,
                consent.read,
                consent.invite,
                consent.sendAgain,
                consent.followLink,
                consent.ownLinks,
                keyUseCases(database, users, auditTrail, chance, clock),
                consent.discard,
                consent.offer,
                consent.confirm,
                consent.edit,
                consent.rename,
                new WatchConnection(connections, installation.postgres().stageChanges(), lifetimes.waitingHold()),
                sync.retryFirstSync,
                connections,
                listAccounts,
                new DashboardWiring(database, readable, metrics, clock).useCases,
                new ReadFirstNumbers(metrics, syncRuns, clock),
                feedback.sendMessage,
                feedback.recognizeSender,
                feedback.useCases,
                audit.useCases,
                people.useCases,
                new ReadPlanPause(new PostgresPlanPauses(database), lifetimes.planGrace()),
                sync.askForSync,
                new ReadCoverage(readable, new PostgresCoverageSource(database), clock),
                sync.readRun,
                new ReadDayHistory(readable, new PostgresDayHistories(database), clock),
                parting.useCases,
                new PostgresAlarms(database),
                new ReadOverview(connections, metrics, clock),
                new CompareOverview(metrics, syncRuns),
                new PostgresChosenProfiles(database),
                console.useCases,
                notices.useCases);
        api = new ApiWiring(
                database,
                installation.postgres().stageChanges().recentChanges(),
                tokens.refresh,
                tokens.handOut,
                lifetimes.refreshCoolDown(),
                new CallWiring(database, consent, useCases, lifetimes, clock).useCases,
                clock);
        proxy = new ProxyWiring(database, tokens.handOut, api.renewInTime, api.useCases, amazon, chance, clock);
        sandboxUsers = new SandboxUsers(
                users,
                new CreateUser(users, passwords, new RecordUserChanges(auditTrail, clock), database, chance),
                chance,
                clock);
    }

    private static KeyUseCases keyUseCases(
            Database database, PostgresUsers users, PostgresAuditTrail auditTrail, Chance chance, Clock clock) {
        PostgresApiKeys keys = new PostgresApiKeys(database);
        PostgresBoundProfiles profiles = new PostgresBoundProfiles(database);
        RecordUserChanges changes = new RecordUserChanges(auditTrail, clock);
        return new KeyUseCases(
                new MakeApiKey(users, keys, profiles, changes, database, chance, clock),
                new OwnApiKeys(keys, changes, database),
                profiles);
    }

    /** To be called when none of its use cases is at work any more. */
    @Override
    public void close() {
        afterwards.close();
        sync.close();
        proxy.close();
        notices.close();
    }

    /** Where Amazon is and what it knows us by. */
    record Amazon(AmazonHosts hosts, AmazonApplication application) {}
}
