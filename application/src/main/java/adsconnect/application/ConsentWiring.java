package adsconnect.application;

import adsconnect.amazonads.AmazonProfileSource;
import adsconnect.domain.Chance;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.account.RenameAccount;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.authorization.AdmitConsent;
import adsconnect.domain.authorization.CompleteAuthorization;
import adsconnect.domain.authorization.DiscardPending;
import adsconnect.domain.authorization.DiscoverProfiles;
import adsconnect.domain.authorization.EndAccount;
import adsconnect.domain.authorization.EndAttempt;
import adsconnect.domain.authorization.FollowConnectLink;
import adsconnect.domain.authorization.InviteClients;
import adsconnect.domain.authorization.KeepConsent;
import adsconnect.domain.authorization.KnownLogins;
import adsconnect.domain.authorization.LeaveForAmazon;
import adsconnect.domain.authorization.MakeConnectLink;
import adsconnect.domain.authorization.OwnConnectLinks;
import adsconnect.domain.authorization.ReadConsent;
import adsconnect.domain.authorization.ReceiveCallback;
import adsconnect.domain.authorization.RecogniseLogin;
import adsconnect.domain.authorization.ReconnectAccount;
import adsconnect.domain.authorization.RecordLinks;
import adsconnect.domain.authorization.SendConnectLinkAgain;
import adsconnect.domain.authorization.SettleConsent;
import adsconnect.domain.authorization.StartAgain;
import adsconnect.domain.authorization.StartAuthorization;
import adsconnect.domain.connection.Choices;
import adsconnect.domain.connection.ConfirmSelection;
import adsconnect.domain.connection.ConnectProfiles;
import adsconnect.domain.connection.ConnectedProfiles;
import adsconnect.domain.connection.Disconnect;
import adsconnect.domain.connection.EditSelection;
import adsconnect.domain.connection.MakeRoom;
import adsconnect.domain.connection.OfferProfiles;
import adsconnect.domain.connection.RefreshConnections;
import adsconnect.domain.connection.ResumeSyncs;
import adsconnect.domain.sync.Backoff;
import adsconnect.domain.token.HandOutToken;
import adsconnect.domain.token.port.OAuth;
import adsconnect.domain.token.port.TokenVault;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresAccounts;
import adsconnect.postgres.PostgresAuthorizations;
import adsconnect.postgres.PostgresConnectLinks;
import adsconnect.postgres.PostgresConnections;
import adsconnect.postgres.PostgresDiscoveries;
import adsconnect.postgres.PostgresEvents;
import adsconnect.postgres.PostgresPendingConnections;
import adsconnect.postgres.PostgresSyncRuns;
import adsconnect.postgres.PostgresTokenRefreshes;
import adsconnect.postgres.PostgresUsers;
import java.time.Clock;
import java.time.Duration;

/** Builds the use cases that lead from the button, or a link, to an account. */
final class ConsentWiring {

    private static final Duration DISCOVERY_LEASE = Duration.ofMinutes(2);

    final StartAuthorization start;
    final ReconnectAccount reconnect;
    final StartAgain startAgain;
    final ReceiveCallback receive;
    final CompleteAuthorization complete;
    final ReadConsent read;
    final DiscardPending discard;
    final OfferProfiles offer;
    final ConfirmSelection confirm;
    final EditSelection edit;
    final RenameAccount rename;
    final Disconnect disconnect;
    final MakeConnectLink makeLink;
    final InviteClients invite;
    final SendConnectLinkAgain sendAgain;
    final FollowConnectLink followLink;
    final OwnConnectLinks ownLinks;
    final DiscoverProfiles discoverProfiles;

    ConsentWiring(
            Database database,
            TokenVault vault,
            OAuth oauth,
            AuditTrail auditTrail,
            AmazonProfileSource profileSource,
            HandOutToken tokens,
            Settings.Lifetimes lifetimes,
            Backoff backoff,
            ConnectionLimit limit,
            Chance chance,
            Clock clock) {
        PostgresUsers users = new PostgresUsers(database);
        PostgresAccounts accounts = new PostgresAccounts(database);
        PostgresAuthorizations authorizations = new PostgresAuthorizations(database);
        PostgresPendingConnections pending = new PostgresPendingConnections(database);
        PostgresDiscoveries discoveries = new PostgresDiscoveries(database);
        PostgresConnectLinks links = new PostgresConnectLinks(database);

        LeaveForAmazon leave = new LeaveForAmazon(
                authorizations, vault, oauth, auditTrail, database, lifetimes.authorization(), chance, clock);
        EndAttempt end = new EndAttempt(authorizations, links, vault, auditTrail, database, clock);
        KeepConsent keep = new KeepConsent(pending, discoveries, vault, auditTrail, lifetimes.pending(), clock);
        start = new StartAuthorization(accounts, leave, clock);
        reconnect = new ReconnectAccount(accounts, leave, clock);
        receive = new ReceiveCallback(authorizations, vault, database, end, clock);
        complete = new CompleteAuthorization(authorizations, pending, vault, oauth, keep, end, database, clock);
        read = new ReadConsent(users, accounts, authorizations, discoveries, clock);
        discard = new DiscardPending(
                pending, discoveries, links, authorizations, end, vault, auditTrail, database, clock);

        RecordLinks record = new RecordLinks(auditTrail, clock);
        makeLink = new MakeConnectLink(users, accounts, links, record, database, limit, chance, clock);
        invite = new InviteClients(users, accounts, links, makeLink, database, clock);
        sendAgain = new SendConnectLinkAgain(users, links, record, database, chance, clock);
        followLink = new FollowConnectLink(users, accounts, links, leave, record, database, limit, clock);
        startAgain = new StartAgain(authorizations, start, reconnect, followLink);
        ownLinks = new OwnConnectLinks(accounts, links, record, database, clock);

        PostgresConnections connections = new PostgresConnections(database);
        PostgresSyncRuns syncRuns = new PostgresSyncRuns(database);
        AdmitConsent admit = new AdmitConsent(
                accounts,
                pending,
                discoveries,
                authorizations,
                links,
                new ResumeSyncs(connections, syncRuns, syncRuns, new PostgresEvents(database), chance, clock),
                new RefreshConnections(
                        discoveries,
                        connections,
                        syncRuns,
                        syncRuns,
                        auditTrail,
                        new PostgresEvents(database),
                        chance,
                        clock),
                new PostgresTokenRefreshes(database),
                vault,
                auditTrail,
                clock);
        KnownLogins known = new KnownLogins(accounts, discoveries, new ConnectedProfiles(connections));
        SettleConsent settle = new SettleConsent(users, accounts, pending, discoveries, known, admit, limit, clock);
        Choices choices = new Choices(accounts, discoveries, connections);
        offer = new OfferProfiles(accounts, pending, discoveries, connections, choices, limit, clock);
        EndAccount endAccount =
                new EndAccount(accounts, discoveries, new PostgresTokenRefreshes(database), vault, auditTrail, clock);
        disconnect = new Disconnect(
                connections, discoveries, endAccount, auditTrail, new PostgresEvents(database), chance, clock);
        MakeRoom makeRoom = new MakeRoom(accounts, connections, disconnect, limit);
        ConnectProfiles connect = new ConnectProfiles(discoveries, connections, syncRuns, auditTrail, clock);
        confirm = new ConfirmSelection(
                users,
                accounts,
                pending,
                discoveries,
                choices,
                new RecogniseLogin(accounts, pending, discoveries, known, admit),
                admit,
                makeRoom,
                connect,
                database,
                clock);
        edit = new EditSelection(users, accounts, discoveries, choices, makeRoom, disconnect, connect, database, clock);
        rename = new RenameAccount(users, accounts, auditTrail, database, clock);
        discoverProfiles = new DiscoverProfiles(
                discoveries,
                settle,
                database,
                profileSource,
                tokens,
                new DiscoverProfiles.Timing(DISCOVERY_LEASE, backoff.base(), backoff.max()),
                clock);
    }
}
