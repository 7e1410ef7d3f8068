package adsconnect.web;

import adsconnect.domain.connection.DeleteHistory;
import adsconnect.domain.connection.DisconnectProfile;
import adsconnect.domain.connection.ReadHistories;
import adsconnect.domain.connection.ReadParting;
import adsconnect.domain.connection.UnbindAccount;

/** What people can do to end what they have, and with what is left (RECO-1). */
public record PartingUseCases(
        ReadParting readParting,
        DisconnectProfile disconnectProfile,
        UnbindAccount unbindAccount,
        ReadHistories readHistories,
        DeleteHistory deleteHistory) {}
