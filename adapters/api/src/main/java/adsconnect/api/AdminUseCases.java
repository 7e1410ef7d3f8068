package adsconnect.api;

import adsconnect.domain.access.ActAsAdmin;
import adsconnect.domain.access.ChangeRole;
import adsconnect.domain.access.DisableUser;
import adsconnect.domain.access.EnableUser;
import adsconnect.domain.access.FindUsers;
import adsconnect.domain.access.GrantPlan;
import adsconnect.domain.access.InviteUser;

/** What programs of admins can have done with users. */
public record AdminUseCases(
        ActAsAdmin actAsAdmin,
        FindUsers findUsers,
        InviteUser inviteUser,
        ChangeRole changeRole,
        DisableUser disableUser,
        EnableUser enableUser,
        GrantPlan grantPlan) {}
