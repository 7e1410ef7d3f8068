package adsconnect.web;

import adsconnect.domain.Chance;
import adsconnect.domain.access.ActAsAdmin;
import adsconnect.domain.access.Actor;
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
import adsconnect.domain.access.Session;
import adsconnect.domain.access.SignIn;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.Letters;
import adsconnect.domain.access.port.Passwords;
import adsconnect.domain.access.port.StandingOrders;
import adsconnect.domain.audit.RecordUserChanges;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import java.time.Duration;

/** How people come in and what admins do with them, over the domain's fakes. */
record PeopleFixture(
        InMemoryStores stores,
        SignIn signIn,
        AdmitUser admitUser,
        LimitProofs limitProofs,
        Passwords passwords,
        Letters letters,
        MovableClock clock) {

    static final Duration LINKS_LIVE = Duration.ofHours(48);

    PeopleUseCases useCases() {
        RecordUserChanges changes = new RecordUserChanges(stores.auditTrail(), clock);
        Chance chance = Samples.chance();
        return new PeopleUseCases(
                new GuardSignIn(
                        signIn,
                        stores.users(),
                        stores.attempts(),
                        stores.knownBrowsers(),
                        changes,
                        stores.unitOfWork(),
                        clock),
                new InviteUser(
                        stores.users(),
                        stores.invitations(),
                        stores.madeLinks(),
                        letters,
                        changes,
                        stores.unitOfWork(),
                        LINKS_LIVE,
                        chance,
                        clock),
                new JoinByInvitation(
                        stores.invitations(),
                        stores.users(),
                        passwords,
                        admitUser,
                        changes,
                        stores.unitOfWork(),
                        clock),
                new SendReset(
                        stores.users(),
                        stores.passwordResets(),
                        stores.madeLinks(),
                        stores.attempts(),
                        letters,
                        changes,
                        stores.unitOfWork(),
                        Runnable::run,
                        LINKS_LIVE,
                        chance,
                        clock),
                new ResetPassword(
                        stores.passwordResets(),
                        stores.users(),
                        passwords,
                        stores.sessions(),
                        stores.knownBrowsers(),
                        stores.attempts(),
                        changes,
                        stores.unitOfWork(),
                        clock),
                new ChangePassword(
                        stores.users(),
                        passwords,
                        stores.sessions(),
                        stores.passwordResets(),
                        limitProofs,
                        changes,
                        stores.unitOfWork(),
                        clock),
                new ChangePersonal(stores.users(), changes, stores.unitOfWork()),
                new OwnSessions(
                        stores.sessions(),
                        stores.users(),
                        changes,
                        stores.unitOfWork(),
                        new Session.Lifetime(Duration.ofHours(12), Duration.ofDays(14)),
                        clock),
                new FindUsers(stores.userDirectory(), stores.users(), stores.invitations(), clock),
                new ActAsAdmin(stores.users(), stores.unitOfWork()),
                new ChangeRole(stores.users(), changes, stores.unitOfWork()),
                new GrantPlan(stores.users(), changes, stores.unitOfWork()),
                new ChangeLimit(stores.users(), changes, stores.unitOfWork()),
                new DisableUser(
                        stores.users(),
                        stores.sessions(),
                        stores.passwordResets(),
                        new Nothing(),
                        changes,
                        stores.unitOfWork(),
                        clock),
                new EnableUser(stores.users(), stores.sessions(), new Nothing(), changes, stores.unitOfWork()));
    }

    /** What goes on for users without them is not these pages' concern. */
    private static final class Nothing implements StandingOrders {

        @Override
        public void stop(Actor by, User user) {}

        @Override
        public void resume(User user) {}
    }
}
