package adsconnect.web;

import adsconnect.domain.access.RecognizeVisitor;
import adsconnect.domain.access.SignIn;
import adsconnect.domain.account.RenameAccount;
import adsconnect.domain.authorization.CompleteAuthorization;
import adsconnect.domain.authorization.DiscardPending;
import adsconnect.domain.authorization.FollowConnectLink;
import adsconnect.domain.authorization.InviteClients;
import adsconnect.domain.authorization.OwnConnectLinks;
import adsconnect.domain.authorization.ReadConsent;
import adsconnect.domain.authorization.ReceiveCallback;
import adsconnect.domain.authorization.ReconnectAccount;
import adsconnect.domain.authorization.SendConnectLinkAgain;
import adsconnect.domain.authorization.StartAgain;
import adsconnect.domain.authorization.StartAuthorization;
import adsconnect.domain.connection.ConfirmSelection;
import adsconnect.domain.connection.EditSelection;
import adsconnect.domain.connection.ListAccounts;
import adsconnect.domain.connection.OfferProfiles;
import adsconnect.domain.connection.ReadPlanPause;
import adsconnect.domain.connection.RetryFirstSync;
import adsconnect.domain.connection.WatchConnection;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.feedback.RecognizeSender;
import adsconnect.domain.feedback.SendMessage;
import adsconnect.domain.metrics.ReadDashboard;
import adsconnect.domain.metrics.ReadFirstNumbers;

/** What people can do through the pages. */
public record UseCases(
        SignIn signIn,
        RecognizeVisitor recognizeVisitor,
        StartAuthorization startAuthorization,
        ReconnectAccount reconnectAccount,
        StartAgain startAgain,
        ReceiveCallback receiveCallback,
        CompleteAuthorization completeAuthorization,
        ReadConsent readConsent,
        InviteClients inviteClients,
        SendConnectLinkAgain sendConnectLinkAgain,
        FollowConnectLink followConnectLink,
        OwnConnectLinks ownConnectLinks,
        DiscardPending discardPending,
        OfferProfiles offerProfiles,
        ConfirmSelection confirmSelection,
        EditSelection editSelection,
        RenameAccount renameAccount,
        WatchConnection watchConnection,
        RetryFirstSync retryFirstSync,
        Connections connections,
        ListAccounts listAccounts,
        ReadDashboard readDashboard,
        ReadFirstNumbers readFirstNumbers,
        SendMessage sendMessage,
        RecognizeSender recognizeSender,
        ReadPlanPause readPlanPause,
        PartingUseCases parting) {}
