package adsconnect.application.cli;

import adsconnect.application.OperatorSession;
import adsconnect.domain.access.DisableReason;
import adsconnect.domain.access.DisableUser;
import adsconnect.domain.access.EmailAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shuts a user out (section 17). */
@Command(
        name = "disable",
        description = "Shuts a user out within a second, on all nodes: sign-ins, keys, handles, links and syncs stop."
                + " What they have stays.",
        mixinStandardHelpOptions = true)
final class UserDisableCommand extends UserChange {

    @Option(
            names = "--reason",
            description = "For the audit trail, one of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "OTHER")
    private DisableReason reason;

    @Override
    void checkUsage() {
        // Every reason makes sense.
    }

    @Override
    int change(OperatorSession session, EmailAddress address) {
        return switch (session.disableUser().disable(OPERATOR, address, reason)) {
            case DisableUser.Disabled disabled -> done(disabled.user());
            case DisableUser.NoSuchUser nobody -> noSuchUser();
            case DisableUser.LastAdmin last ->
                refuse("This is the last admin who can sign in; make somebody else an admin first,"
                        + " or nobody could run the installation");
        };
    }
}
