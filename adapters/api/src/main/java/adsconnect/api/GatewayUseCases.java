package adsconnect.api;

import adsconnect.domain.authorization.MakeConnectLink;
import adsconnect.domain.authorization.RefreshProfiles;
import adsconnect.domain.feedback.SendMessage;
import adsconnect.domain.proxy.CallAmazon;
import adsconnect.domain.proxy.HandleTokens;
import adsconnect.domain.proxy.OwnStores;
import adsconnect.domain.token.IssueToken;
import adsconnect.domain.token.RenewToken;

/** What skills can have done. */
public record GatewayUseCases(
        MakeConnectLink makeConnectLink,
        RefreshProfiles refreshProfiles,
        OwnStores ownStores,
        IssueToken issueToken,
        RenewToken renewToken,
        HandleTokens handleTokens,
        CallAmazon callAmazon,
        SendMessage sendMessage) {}
