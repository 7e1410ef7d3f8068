package adsconnect.web;

import adsconnect.domain.access.ActAsAdmin;
import adsconnect.domain.access.ChangeLimit;
import adsconnect.domain.access.ChangePassword;
import adsconnect.domain.access.ChangePersonal;
import adsconnect.domain.access.ChangeRole;
import adsconnect.domain.access.DisableUser;
import adsconnect.domain.access.EnableUser;
import adsconnect.domain.access.FindUsers;
import adsconnect.domain.access.GrantPlan;
import adsconnect.domain.access.GuardSignIn;
import adsconnect.domain.access.InviteUser;
import adsconnect.domain.access.JoinByInvitation;
import adsconnect.domain.access.OwnSessions;
import adsconnect.domain.access.ResetPassword;
import adsconnect.domain.access.SendReset;

/** How people come in, what they do with what is theirs alone, and what admins do with them. */
public record PeopleUseCases(
        GuardSignIn guardSignIn,
        InviteUser inviteUser,
        JoinByInvitation joinByInvitation,
        SendReset sendReset,
        ResetPassword resetPassword,
        ChangePassword changePassword,
        ChangePersonal changePersonal,
        OwnSessions ownSessions,
        FindUsers findUsers,
        ActAsAdmin actAsAdmin,
        ChangeRole changeRole,
        GrantPlan grantPlan,
        ChangeLimit changeLimit,
        DisableUser disableUser,
        EnableUser enableUser) {}
