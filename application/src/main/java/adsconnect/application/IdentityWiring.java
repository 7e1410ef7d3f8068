package adsconnect.application;

import adsconnect.domain.access.ConfirmIdentity;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.LimitProofs;
import adsconnect.domain.access.port.Passwords;
import adsconnect.domain.access.port.Sessions;
import adsconnect.domain.access.port.Users;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresProofFailures;
import adsconnect.web.IdentityUseCases;
import java.time.Clock;
import java.util.Set;

/** Builds the use cases by which people prove who they are, apart from their password. */
final class IdentityWiring {

    final IdentityUseCases useCases;

    IdentityWiring(
            Database database, Users users, Sessions sessions, Passwords passwords, Settings settings, Clock clock) {
        LimitProofs limit = new LimitProofs(new PostgresProofFailures(database), database, clock);
        Set<EmailAddress> demoUsers = settings.mode() == Settings.Mode.SANDBOX
                ? Set.copyOf(SandboxUsers.emails().values())
                : Set.of();
        useCases = new IdentityUseCases(new ConfirmIdentity(sessions, users, passwords, limit, demoUsers, clock));
    }
}
