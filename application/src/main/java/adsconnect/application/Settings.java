package adsconnect.application;

import adsconnect.amazonads.AmazonHosts;
import adsconnect.domain.Secret;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.SecondFactorRule;
import adsconnect.domain.access.Session;
import adsconnect.domain.account.ConsentTerm;
import adsconnect.domain.console.InForce;
import adsconnect.domain.sync.Backoff;
import adsconnect.domain.sync.SyncWindows;
import adsconnect.domain.sync.WorkSyncRun;
import adsconnect.httpkit.TrustedProxies;
import adsconnect.notify.HttpReceivers;
import adsconnect.notify.SmtpServer;
import adsconnect.oidc.OidcSettings;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.vault.MasterKeys;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything an operator can set, read once at start (RUN-3). Made by {@link #from}, which lists every mistake at once.
 *
 * @param database a given database; without one the embedded server is started in {@code dataDirectory}
 * @param directDatabase the same one past a pooler, where there is one
 * @param ownerDatabase the same one for whoever owns its tables, where the program signs in as somebody else
 * @param auditKept how long lines of the audit are kept, in whole months
 * @param masterKeys the given master key, and during a rotation further ones; without one, in the sandbox, a key is made and kept in {@code dataDirectory}
 * @param syncCoolDown how long after a run another can't be asked for
 * @param invitationLifetime how long somebody can join, or choose a new password, by a link
 * @param identity how people prove who they are, apart from their password
 * @param inForce each by its name, as the console shows it: no secrets
 * @param client what Amazon knows us by; its presence is what makes an installation live
 */
public record Settings(
        Http http,
        Optional<DatabaseAddress> database,
        Optional<DatabaseAddress> directDatabase,
        Optional<DatabaseAddress> ownerDatabase,
        Duration auditKept,
        Path dataDirectory,
        Optional<MasterKeys> masterKeys,
        Optional<Client> client,
        AmazonHosts amazonHosts,
        Sandbox sandbox,
        Lifetimes lifetimes,
        WorkSyncRun.Timing sync,
        SyncWindows syncWindows,
        Duration syncCoolDown,
        ConnectionLimit connectionLimit,
        Identity identity,
        Duration invitationLifetime,
        Optional<URI> plansUrl,
        Optional<EmailAddress> supportEmail,
        Notices notices,
        List<InForce> inForce) {

    /** Whether this installation plays, or is for real. */
    public enum Mode {
        SANDBOX,
        LIVE
    }

    /** @param publicUrl scheme, host and port as browsers see them */
    public record Http(String host, int port, URI publicUrl, TrustedProxies trustedProxies) {}

    /**
     * How people and programs are told.
     *
     * @param retryFor for how long a webhook's receiver is tried
     * @param receivers where webhooks may lead
     * @param mail where letters are handed over; without it none are sent
     */
    public record Notices(Duration retryFor, HttpReceivers.Settings receivers, Optional<SmtpServer> mail) {}

    /**
     * How people prove who they are.
     *
     * @param secondFactorRule who has to show a second factor
     * @param signOn the provider of single sign-on; without it there are passwords only
     */
    public record Identity(SecondFactorRule secondFactorRule, Optional<OidcSettings> signOn) {}

    /** The security profile's client id and secret. */
    public record Client(String id, Secret secret) {}

    /** @param port of the local Amazon's first region; the other two follow */
    public record Sandbox(int port, Duration reportDelay) {}

    /**
     * How long things live or wait.
     *
     * @param refreshCoolDown for how long a token is new enough for a program that wants a new one
     * @param refusalConfirmAfter how long after a first refusal of a consent the second one counts
     * @param staleAfter how long after its last success a connection is out of date
     * @param planGrace how long tokens are kept for whoever has no plan
     * @param history how long it can be read after disconnecting
     * @param runs how long it is told what a sync did
     */
    public record Lifetimes(
            Duration authorization,
            Duration connectLink,
            Duration clientLink,
            Duration pending,
            Duration waitingHold,
            Duration tokenMinRemaining,
            Duration discoveryFreshFor,
            Duration refreshCoolDown,
            Duration refusalConfirmAfter,
            Duration staleAfter,
            ConsentTerm consent,
            Duration planGrace,
            Duration history,
            Duration runs,
            Session.Lifetime session) {}

    public Mode mode() {
        return client.isPresent() ? Mode.LIVE : Mode.SANDBOX;
    }

    /** These, but without pauses between asking Amazon for a report and looking for it. */
    Settings withoutPauses() {
        WorkSyncRun.Timing atOnce = new WorkSyncRun.Timing(
                sync.lease(),
                Duration.ZERO,
                Duration.ZERO,
                sync.stuckAfter(),
                new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1)),
                sync.daily());
        return new Settings(
                http,
                database,
                directDatabase,
                ownerDatabase,
                auditKept,
                dataDirectory,
                masterKeys,
                client,
                amazonHosts,
                sandbox,
                lifetimes,
                atOnce,
                syncWindows,
                syncCoolDown,
                connectionLimit,
                identity,
                invitationLifetime,
                plansUrl,
                supportEmail,
                notices,
                inForce);
    }

    /**
     * The settings in an environment.
     *
     * @throws StartProblem listing everything that is missing, malformed or unknown
     */
    public static Settings from(Map<String, String> environment) {
        return SettingsReader.read(environment);
    }
}
