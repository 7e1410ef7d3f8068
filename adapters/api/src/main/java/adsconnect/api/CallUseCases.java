package adsconnect.api;

import adsconnect.domain.account.RenameAccount;
import adsconnect.domain.authorization.MakeConnectLink;
import adsconnect.domain.authorization.OwnConnectLinks;
import adsconnect.domain.authorization.RefreshProfiles;
import adsconnect.domain.connection.ConnectBound;
import adsconnect.domain.connection.DisconnectProfile;
import adsconnect.domain.connection.FindReadable;
import adsconnect.domain.connection.ListBound;
import adsconnect.domain.connection.ReadConnection;
import adsconnect.domain.connection.RetryFirstSync;
import adsconnect.domain.connection.UnbindAccount;
import adsconnect.domain.feedback.SendMessage;
import adsconnect.domain.metrics.ReadCampaigns;
import adsconnect.domain.metrics.ReadDashboard;
import adsconnect.domain.metrics.ReadDayHistory;
import adsconnect.domain.metrics.ReadSearchTerms;
import adsconnect.domain.resolve.ResolveProfile;
import adsconnect.domain.sync.AskForSync;
import adsconnect.domain.sync.ReadCoverage;

/** What programs can have done, tokens and Amazon's own API apart. */
public record CallUseCases(
        MakeConnectLink makeConnectLink,
        OwnConnectLinks ownConnectLinks,
        ListBound listBound,
        RefreshProfiles refreshProfiles,
        RenameAccount renameAccount,
        UnbindAccount unbindAccount,
        ConnectBound connectBound,
        DisconnectProfile disconnectProfile,
        ReadConnection readConnection,
        AskForSync askForSync,
        RetryFirstSync retryFirstSync,
        FindReadable findReadable,
        ReadDashboard readDashboard,
        ReadCampaigns readCampaigns,
        ReadSearchTerms readSearchTerms,
        ReadCoverage readCoverage,
        ReadDayHistory readDayHistory,
        AdminUseCases admin,
        SendMessage sendMessage,
        ResolveProfile resolveProfile) {}
