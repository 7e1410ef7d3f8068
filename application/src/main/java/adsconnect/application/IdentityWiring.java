package adsconnect.application;

import adsconnect.domain.Chance;
import adsconnect.domain.access.AdmitUser;
import adsconnect.domain.access.CheckCode;
import adsconnect.domain.access.ConfirmIdentity;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.LimitProofs;
import adsconnect.domain.access.RecognizeVisitor;
import adsconnect.domain.access.RemoveSecondFactor;
import adsconnect.domain.access.SetUpSecondFactor;
import adsconnect.domain.access.ShowSecondFactor;
import adsconnect.domain.access.SignOn;
import adsconnect.domain.access.port.Passwords;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.token.VaultedSeeds;
import adsconnect.domain.token.port.TokenVault;
import adsconnect.oidc.OidcProvider;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresIdentities;
import adsconnect.postgres.PostgresSecondFactors;
import adsconnect.postgres.PostgresSessions;
import adsconnect.postgres.PostgresUsers;
import adsconnect.web.IdentityUseCases;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Set;

/** Builds the use cases by which people prove who they are, apart from their password. */
final class IdentityWiring {

    final IdentityUseCases useCases;

    IdentityWiring(
            Vertx vertx,
            Database database,
            TokenVault vault,
            AdmitUser admitUser,
            LimitProofs limit,
            RecognizeVisitor recognizeVisitor,
            Passwords passwords,
            UserChanges changes,
            Settings settings,
            Chance chance,
            Clock clock) {
        PostgresUsers users = new PostgresUsers(database);
        PostgresSessions sessions = new PostgresSessions(database);
        PostgresSecondFactors factors = new PostgresSecondFactors(database);
        VaultedSeeds seeds = new VaultedSeeds(vault);
        CheckCode code = new CheckCode(factors, seeds, changes, clock);
        Set<EmailAddress> demoUsers = settings.mode() == Settings.Mode.SANDBOX
                ? Set.copyOf(SandboxUsers.emails().values())
                : Set.of();
        useCases = new IdentityUseCases(
                new ConfirmIdentity(sessions, users, passwords, factors, code, limit, database, demoUsers, clock),
                new SetUpSecondFactor(users, factors, seeds, code, limit, sessions, changes, database, chance, clock),
                new ShowSecondFactor(recognizeVisitor, admitUser, code, limit, changes, database),
                new RemoveSecondFactor(
                        users,
                        factors,
                        seeds,
                        sessions,
                        changes,
                        settings.identity().secondFactorRule(),
                        database),
                settings.identity()
                        .signOn()
                        .map(signOn -> new SignOn(
                                new OidcProvider(vertx, signOn, clock),
                                new PostgresIdentities(database),
                                users,
                                admitUser,
                                sessions,
                                changes,
                                database,
                                chance,
                                clock)));
    }

    /** Removes attempts to sign on, and second factors that were only begun, that are over. */
    void purge() {
        useCases.setUpSecondFactor().purge();
        useCases.signOn().ifPresent(SignOn::purge);
    }
}
