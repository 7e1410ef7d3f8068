package adsconnect.application.cli;

import adsconnect.application.OperatorSession;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.RemoveSecondFactor;
import picocli.CommandLine.Command;

/** Takes away the second factor of somebody who lost their phone and their recovery codes. */
@Command(
        name = "totp-reset",
        description = "Removes a user's second factor and ends their sessions. Their password alone is enough again.",
        mixinStandardHelpOptions = true)
final class UserTotpResetCommand extends UserChange {

    @Override
    void checkUsage() {
        // There is nothing but the address.
    }

    @Override
    int change(OperatorSession session, EmailAddress address) {
        return switch (session.removeSecondFactor().of(OPERATOR, address)) {
            case RemoveSecondFactor.Removed removed -> done(removed.user());
            case RemoveSecondFactor.NoneThere none -> refuse(address.value() + " has no second factor");
            case RemoveSecondFactor.NoSuchUser nobody -> noSuchUser();
            case RemoveSecondFactor.Demanded demanded -> refuse("Only they themselves are kept from it");
        };
    }
}
