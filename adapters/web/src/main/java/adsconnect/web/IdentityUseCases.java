package adsconnect.web;

import adsconnect.domain.access.ConfirmIdentity;

/** How people prove who they are, apart from their password. */
public record IdentityUseCases(ConfirmIdentity confirmIdentity) {}
