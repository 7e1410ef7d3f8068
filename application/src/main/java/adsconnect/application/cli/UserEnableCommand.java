package adsconnect.application.cli;

import adsconnect.application.OperatorSession;
import adsconnect.domain.access.EmailAddress;
import picocli.CommandLine.Command;

/** Lets a user in again. */
@Command(
        name = "enable",
        description = "Lets a disabled user in again. Keys that were not revoked work again, syncs go on;"
                + " links that ended stay ended.",
        mixinStandardHelpOptions = true)
final class UserEnableCommand extends UserChange {

    @Override
    void checkUsage() {
        // There is nothing but the address.
    }

    @Override
    int change(OperatorSession session, EmailAddress address) {
        return session.enableUser().enable(OPERATOR, address).map(this::done).orElseGet(this::noSuchUser);
    }
}
