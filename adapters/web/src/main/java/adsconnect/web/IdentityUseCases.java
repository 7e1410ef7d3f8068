package adsconnect.web;

import adsconnect.domain.access.ConfirmIdentity;
import adsconnect.domain.access.RemoveSecondFactor;
import adsconnect.domain.access.SetUpSecondFactor;
import adsconnect.domain.access.ShowSecondFactor;
import adsconnect.domain.access.SignOn;
import java.util.Optional;

/**
 * How people prove who they are, apart from their password.
 *
 * @param signOn by another company's sign-in, where one is named
 */
public record IdentityUseCases(
        ConfirmIdentity confirmIdentity,
        SetUpSecondFactor setUpSecondFactor,
        ShowSecondFactor showSecondFactor,
        RemoveSecondFactor removeSecondFactor,
        Optional<SignOn> signOn) {}
