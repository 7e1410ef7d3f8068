package adsconnect.testkit;

import adsconnect.domain.Chance;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.account.port.ProfileSource;
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
import adsconnect.domain.connection.DeleteHistory;
import adsconnect.domain.connection.Disconnect;
import adsconnect.domain.connection.DisconnectProfile;
import adsconnect.domain.connection.EditSelection;
import adsconnect.domain.connection.EndHistories;
import adsconnect.domain.connection.FollowPlans;
import adsconnect.domain.connection.MakeRoom;
import adsconnect.domain.connection.OfferProfiles;
import adsconnect.domain.connection.PurgeHistory;
import adsconnect.domain.connection.ReadHistories;
import adsconnect.domain.connection.ReadParting;
import adsconnect.domain.connection.RefreshConnections;
import adsconnect.domain.connection.ResumeSyncs;
import adsconnect.domain.connection.UnbindAccount;
import adsconnect.domain.connection.port.SyncQueue;
import adsconnect.domain.token.HandOutToken;
import adsconnect.domain.token.port.OAuth;
import adsconnect.domain.token.port.TokenVault;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;

/** The use cases of consent, over the same stores, with the lifetimes of the contract. */
public final class Consents {

    private static final Duration HISTORY_KEPT = Duration.ofDays(60);

    public final StartAuthorization start;
    public final ReconnectAccount reconnect;
    public final StartAgain startAgain;
    public final ReceiveCallback receive;
    public final CompleteAuthorization complete;
    public final DiscardPending discard;
    public final ReadConsent read;
    public final MakeConnectLink makeLink;
    public final InviteClients invite;
    public final SendConnectLinkAgain sendAgain;
    public final FollowConnectLink followLink;
    public final OwnConnectLinks ownLinks;
    private final Stores stores;
    private final TokenVault vault;
    private final AdmitConsent admit;
    private final KnownLogins known;
    private final SettleConsent settle;
    private final Clock clock;

    public Consents(Stores stores, TokenVault vault, OAuth oauth, Clock clock) {
        this.stores = stores;
        this.vault = vault;
        this.clock = clock;
        LeaveForAmazon leave = new LeaveForAmazon(
                stores.authorizations(),
                vault,
                oauth,
                stores.auditTrail(),
                stores.unitOfWork(),
                Duration.ofMinutes(10),
                Samples.chance(),
                clock);
        EndAttempt end = new EndAttempt(
                stores.authorizations(), stores.connectLinks(), vault, stores.auditTrail(), stores.unitOfWork(), clock);
        start = new StartAuthorization(stores.accounts(), leave, clock);
        reconnect = new ReconnectAccount(stores.accounts(), leave, clock);
        receive = new ReceiveCallback(stores.authorizations(), vault, stores.unitOfWork(), end, clock);
        complete = new CompleteAuthorization(
                stores.authorizations(),
                stores.pendingConnections(),
                vault,
                oauth,
                new KeepConsent(
                        stores.pendingConnections(),
                        stores.discoveries(),
                        vault,
                        stores.auditTrail(),
                        Duration.ofHours(1),
                        clock),
                end,
                stores.unitOfWork(),
                clock);
        discard = new DiscardPending(
                stores.pendingConnections(),
                stores.discoveries(),
                stores.connectLinks(),
                stores.authorizations(),
                end,
                vault,
                stores.auditTrail(),
                stores.unitOfWork(),
                clock);
        ConnectionLimit limit = new ConnectionLimit(1);
        admit = new AdmitConsent(
                stores.accounts(),
                stores.pendingConnections(),
                stores.discoveries(),
                stores.authorizations(),
                stores.connectLinks(),
                new ResumeSyncs(
                        stores.connections(),
                        stores.openRuns(),
                        stores.syncQueue(),
                        stores.events(),
                        new Chance(new SplittableRandom()),
                        clock),
                new RefreshConnections(
                        stores.discoveries(),
                        stores.connections(),
                        stores.openRuns(),
                        stores.syncQueue(),
                        stores.auditTrail(),
                        stores.events(),
                        // Several of these, over the same stores, announce events of their own.
                        new Chance(new SplittableRandom()),
                        clock),
                stores.tokenRefreshes(),
                vault,
                stores.auditTrail(),
                clock);
        known = new KnownLogins(stores.accounts(), stores.discoveries(), new ConnectedProfiles(stores.connections()));
        settle = new SettleConsent(
                stores.users(),
                stores.accounts(),
                stores.pendingConnections(),
                stores.discoveries(),
                known,
                admit,
                limit,
                clock);
        read = new ReadConsent(stores.users(), stores.accounts(), stores.authorizations(), stores.discoveries(), clock);
        Chance chance = Samples.chance();
        RecordLinks record = new RecordLinks(stores.auditTrail(), clock);
        var users = stores.users();
        var work = stores.unitOfWork();
        makeLink = new MakeConnectLink(
                users, stores.accounts(), stores.connectLinks(), record, work, limit, chance, clock);
        invite = new InviteClients(users, stores.accounts(), stores.connectLinks(), makeLink, work, clock);
        sendAgain = new SendConnectLinkAgain(users, stores.connectLinks(), record, work, chance, clock);
        followLink = new FollowConnectLink(
                stores.users(),
                stores.accounts(),
                stores.connectLinks(),
                leave,
                record,
                stores.unitOfWork(),
                limit,
                clock);
        startAgain = new StartAgain(stores.authorizations(), start, reconnect, followLink);
        ownLinks = new OwnConnectLinks(stores.accounts(), stores.connectLinks(), record, stores.unitOfWork(), clock);
    }

    public OfferProfiles offer(ConnectionLimit limit) {
        return new OfferProfiles(
                stores.accounts(),
                stores.pendingConnections(),
                stores.discoveries(),
                stores.connections(),
                choices(),
                limit,
                clock);
    }

    public ConfirmSelection confirm(ConnectionLimit limit, SyncQueue syncQueue) {
        return new ConfirmSelection(
                stores.users(),
                stores.accounts(),
                stores.pendingConnections(),
                stores.discoveries(),
                choices(),
                new RecogniseLogin(stores.accounts(), stores.pendingConnections(), stores.discoveries(), known, admit),
                admit,
                makeRoom(limit),
                connectProfiles(syncQueue),
                stores.unitOfWork(),
                clock);
    }

    public EditSelection edit(ConnectionLimit limit, SyncQueue syncQueue) {
        return new EditSelection(
                stores.users(),
                stores.accounts(),
                stores.discoveries(),
                choices(),
                makeRoom(limit),
                disconnect(),
                connectProfiles(syncQueue),
                stores.unitOfWork(),
                clock);
    }

    public MakeRoom makeRoom(ConnectionLimit limit) {
        return new MakeRoom(stores.accounts(), stores.connections(), disconnect(), limit);
    }

    private ConnectProfiles connectProfiles(SyncQueue syncQueue) {
        return new ConnectProfiles(stores.discoveries(), stores.connections(), syncQueue, stores.auditTrail(), clock);
    }

    public FollowPlans followPlans() {
        return new FollowPlans(
                stores.users(),
                stores.accounts(),
                stores.planPauses(),
                stores.openRuns(),
                stores.discoveries(),
                stores.connections(),
                stores.tokenRefreshes(),
                vault,
                stores.auditTrail(),
                stores.events(),
                stores.unitOfWork(),
                Duration.ofDays(30),
                Samples.chance(),
                clock);
    }

    public DisconnectProfile disconnectProfile() {
        return new DisconnectProfile(
                stores.users(), readParting(), stores.formerConnections(), disconnect(), stores.unitOfWork());
    }

    public UnbindAccount unbindAccount() {
        return new UnbindAccount(
                stores.users(),
                readParting(),
                stores.endedAccounts(),
                disconnect(),
                stores.auditTrail(),
                stores.unitOfWork(),
                clock);
    }

    public DeleteHistory deleteHistory() {
        return new DeleteHistory(
                stores.users(),
                stores.connections(),
                stores.formerConnections(),
                stores.historyPurges(),
                stores.auditTrail(),
                stores.unitOfWork(),
                clock);
    }

    /** Kept for sixty days. */
    public EndHistories endHistories() {
        return new EndHistories(
                stores.users(),
                stores.formerConnections(),
                stores.historyPurges(),
                stores.endedAccounts(),
                stores.unitOfWork(),
                HISTORY_KEPT,
                clock);
    }

    public ReadHistories readHistories() {
        return new ReadHistories(stores.formerConnections(), stores.endedAccounts(), HISTORY_KEPT, clock);
    }

    public PurgeHistory purgeHistory() {
        return new PurgeHistory(
                stores.historyPurges(), stores.auditTrail(), stores.unitOfWork(), Duration.ofSeconds(30), clock);
    }

    public ReadParting readParting() {
        return new ReadParting(stores.accounts(), stores.connections());
    }

    private Disconnect disconnect() {
        EndAccount end = new EndAccount(
                stores.accounts(), stores.discoveries(), stores.tokenRefreshes(), vault, stores.auditTrail(), clock);
        return new Disconnect(
                stores.connections(),
                stores.discoveries(),
                end,
                stores.auditTrail(),
                stores.events(),
                new Chance(new SplittableRandom()),
                clock);
    }

    private Choices choices() {
        return new Choices(stores.accounts(), stores.discoveries(), stores.connections());
    }

    /** Half a minute for each asking, two seconds between the first two. */
    public DiscoverProfiles discover(ProfileSource source, HandOutToken tokens) {
        return new DiscoverProfiles(
                stores.discoveries(),
                settle,
                stores.unitOfWork(),
                source,
                tokens,
                new DiscoverProfiles.Timing(Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofMinutes(5)),
                clock);
    }
}
