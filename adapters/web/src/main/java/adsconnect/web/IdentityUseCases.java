package adsconnect.web;

import adsconnect.domain.access.ConfirmIdentity;
import adsconnect.domain.access.RemoveSecondFactor;
import adsconnect.domain.access.SetUpSecondFactor;
import adsconnect.domain.access.ShowSecondFactor;

/** How people prove who they are, apart from their password. */
public record IdentityUseCases(
        ConfirmIdentity confirmIdentity,
        SetUpSecondFactor setUpSecondFactor,
        ShowSecondFactor showSecondFactor,
        RemoveSecondFactor removeSecondFactor) {}
