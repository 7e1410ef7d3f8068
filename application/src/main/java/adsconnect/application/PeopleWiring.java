package adsconnect.application;

import adsconnect.domain.Chance;
import adsconnect.domain.access.ActAsAdmin;
import adsconnect.domain.access.AdmitUser;
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
import adsconnect.domain.access.LimitProofs;
import adsconnect.domain.access.OwnSessions;
import adsconnect.domain.access.ResetPassword;
import adsconnect.domain.access.SendReset;
import adsconnect.domain.access.SignIn;
import adsconnect.domain.access.port.Letters;
import adsconnect.domain.access.port.Passwords;
import adsconnect.domain.access.port.StandingOrders;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresAttempts;
import adsconnect.postgres.PostgresInvitations;
import adsconnect.postgres.PostgresKnownBrowsers;
import adsconnect.postgres.PostgresMadeLinks;
import adsconnect.postgres.PostgresPasswordResets;
import adsconnect.postgres.PostgresSessions;
import adsconnect.postgres.PostgresUserDirectory;
import adsconnect.postgres.PostgresUsers;
import adsconnect.web.PeopleUseCases;
import java.time.Clock;
import java.util.concurrent.Executor;

/** Builds how people come in, what is theirs alone, and what admins do with them. */
final class PeopleWiring {

    final PeopleUseCases useCases;

    PeopleWiring(
            Database database,
            SignIn signIn,
            AdmitUser admitUser,
            LimitProofs limitProofs,
            Executor afterwards,
            Passwords passwords,
            Letters letters,
            StandingOrders standingOrders,
            UserChanges changes,
            Settings settings,
            Chance chance,
            Clock clock) {
        PostgresUsers users = new PostgresUsers(database);
        PostgresSessions sessions = new PostgresSessions(database);
        PostgresAttempts attempts = new PostgresAttempts(database);
        PostgresKnownBrowsers browsers = new PostgresKnownBrowsers(database);
        PostgresInvitations invitations = new PostgresInvitations(database);
        PostgresPasswordResets resets = new PostgresPasswordResets(database);
        PostgresMadeLinks links = new PostgresMadeLinks(database);
        useCases = new PeopleUseCases(
                new GuardSignIn(signIn, users, attempts, browsers, changes, database, clock),
                new InviteUser(
                        users,
                        invitations,
                        links,
                        letters,
                        changes,
                        database,
                        settings.invitationLifetime(),
                        chance,
                        clock),
                new JoinByInvitation(invitations, users, passwords, admitUser, changes, database, clock),
                new SendReset(
                        users,
                        resets,
                        links,
                        attempts,
                        letters,
                        changes,
                        database,
                        afterwards,
                        settings.invitationLifetime(),
                        chance,
                        clock),
                new ResetPassword(resets, users, passwords, sessions, browsers, attempts, changes, database, clock),
                new ChangePassword(users, passwords, sessions, resets, limitProofs, changes, database, clock),
                new ChangePersonal(users, changes, database),
                new OwnSessions(
                        sessions, users, changes, database, settings.lifetimes().session(), clock),
                new FindUsers(new PostgresUserDirectory(database), users, invitations, clock),
                new ActAsAdmin(users, database),
                new ChangeRole(users, changes, database),
                new GrantPlan(users, changes, database),
                new ChangeLimit(users, changes, database),
                new DisableUser(users, sessions, resets, standingOrders, changes, database, clock),
                new EnableUser(users, sessions, standingOrders, changes, database));
    }

    /** Removes what nobody needs any more. */
    void purge() {
        useCases.guardSignIn().purge();
        useCases.joinByInvitation().purge();
        useCases.resetPassword().purge();
    }
}
