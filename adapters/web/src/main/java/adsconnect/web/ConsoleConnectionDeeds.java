package adsconnect.web;

import adsconnect.domain.access.ActAsAdmin;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.DisconnectProfile;
import adsconnect.domain.connection.RetryFirstSync;
import adsconnect.domain.connection.TransferAccount;
import adsconnect.domain.console.AskProfilesAnew;
import adsconnect.domain.console.WatchedConnection;
import adsconnect.domain.sync.AskForSync;
import adsconnect.httpkit.Visit;
import adsconnect.web.ConsoleDeeds.Result;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What can be done to a connection in its owner's place, by the use cases of the owner. */
final class ConsoleConnectionDeeds {

    /** What the page said of the account: that it ends, or that only the connection does. */
    private static final List<String> ENDS = List.of("account", "connection");

    private final AskForSync askForSync;
    private final RetryFirstSync retryFirstSync;
    private final AskProfilesAnew askProfilesAnew;
    private final DisconnectProfile disconnectProfile;
    private final TransferAccount transferAccount;
    private final ActAsAdmin actAsAdmin;
    private final Clock clock;

    ConsoleConnectionDeeds(UseCases useCases, Clock clock) {
        this.askForSync = useCases.askForSync();
        this.retryFirstSync = useCases.retryFirstSync();
        this.askProfilesAnew = useCases.console().askProfilesAnew();
        this.disconnectProfile = useCases.parting().disconnectProfile();
        this.transferAccount = useCases.console().transferAccount();
        this.actAsAdmin = useCases.people().actAsAdmin();
        this.clock = clock;
    }

    Result sync(Visit visit, User user, WatchedConnection watched) {
        Connection connection = watched.connection();
        UserId owner = connection.account().owner();
        ProfileId profile = connection.profile().id();
        return switch (askForSync.ask(owner, profile)) {
            case AskForSync.Queued queued -> Result.done("sync");
            case AskForSync.AlreadyRunning running -> Result.done("running");
            case AskForSync.TooSoon tooSoon ->
                Result.refused(
                        Problem.TOO_SOON,
                        Duration.between(clock.instant(), tooSoon.again()),
                        new Formats(Preferences.of(visit))
                                .end(tooSoon.again(), clock.instant())
                                .relative());
            case AskForSync.FirstSyncNotDone first -> firstSync(owner, profile, watched);
            case AskForSync.Resting resting ->
                Result.refused(
                        switch (resting.why()) {
                            case PLAN_LAPSED -> notServed(watched);
                            case CONSENT_ENDED -> Problem.CONSENT_ENDED;
                            case ACCESS_LOST -> Problem.ACCESS_LOST;
                        });
            case AskForSync.NoSuchConnection gone -> Result.refused(Problem.CHANGED);
        };
    }

    private Result firstSync(UserId owner, ProfileId profile, WatchedConnection watched) {
        return switch (watched.connection().status()) {
            case SYNC_ERROR, ACCESS_LOST -> {
                retryFirstSync.retry(owner, profile);
                yield Result.done("sync");
            }
            case FIRST_SYNC, CONNECTED, STALE, EXPIRING -> Result.done("running");
            case EXPIRED, REVOKED -> Result.refused(Problem.CONSENT_ENDED);
            case PAUSED_PLAN -> Result.refused(notServed(watched));
            case DISCONNECTED -> Result.refused(Problem.CHANGED);
        };
    }

    private static Problem notServed(WatchedConnection watched) {
        return watched.ownerDisabled() ? Problem.OWNER_DISABLED : Problem.PLAN_LAPSED;
    }

    Result profiles(Visit visit, User user, WatchedConnection watched) {
        Connection connection = watched.connection();
        return switch (askProfilesAnew.ask(connection.account())) {
            case AskProfilesAnew.Asked asked -> Result.done("profiles");
            case AskProfilesAnew.KnownAlready known -> Result.done("profiles-known");
            case AskProfilesAnew.ConsentEnded ended -> Result.refused(Problem.CONSENT_ENDED);
        };
    }

    Result disconnect(Visit visit, User user, WatchedConnection watched) {
        Connection connection = watched.connection();
        Account account = connection.account();
        String ends = visit.form().first("ends").orElse("");
        if (!ENDS.contains(ends)) {
            return Result.refused(Problem.CHANGED);
        }
        return switch (disconnectProfile.disconnect(
                account.owner(),
                connection.profile().id(),
                new DisconnectProfile.Told(account.id(), ends.equals(ENDS.getFirst())))) {
            case DisconnectProfile.Disconnected done -> Result.done("disconnect");
            case DisconnectProfile.GoneAlready gone -> Result.done("disconnect");
            case DisconnectProfile.Changed changed -> Result.refused(Problem.CHANGED);
            case DisconnectProfile.NoSuchConnection none -> Result.refused(Problem.CHANGED);
        };
    }

    Result transfer(Visit visit, User user, WatchedConnection watched) {
        Connection connection = watched.connection();
        Optional<EmailAddress> to = visit.form().first("email").flatMap(EmailAddress::parse);
        if (to.isEmpty()) {
            return Result.refused(Problem.NO_SUCH_USER);
        }
        // Their role may have changed while they proved who they are.
        return actAsAdmin
                .act(user.id(), () -> transfer(connection.account(), to.get()))
                .orElse(Result.refused(Problem.CHANGED));
    }

    private Result transfer(Account account, EmailAddress to) {
        return switch (transferAccount.transfer(account.owner(), account.id(), to)) {
            case TransferAccount.Transferred done ->
                Result.done("transfer", done.name().value());
            case TransferAccount.NoSuchUser none -> Result.refused(Problem.NO_SUCH_USER);
            case TransferAccount.HasItAlready already -> Result.refused(Problem.HAS_IT);
            case TransferAccount.PlanRequired plan -> Result.refused(Problem.NEW_OWNER_HAS_NO_PLAN);
            case TransferAccount.LimitReached limit -> Result.refused(Problem.NEW_OWNER_HAS_NO_ROOM);
            case TransferAccount.NumbersInTheWay numbers -> Result.refused(Problem.NUMBERS_IN_THE_WAY);
            case TransferAccount.NoSuchAccount gone -> Result.refused(Problem.CHANGED);
        };
    }
}
