package adsconnect.application.cli;

import adsconnect.application.OperatorSession;
import adsconnect.domain.access.ChangeRole;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a user something else (LIM-4). */
@Command(
        name = "set-role",
        description = "Gives a user another role. What they have connected stays.",
        mixinStandardHelpOptions = true)
final class UserSetRoleCommand extends UserChange {

    @Option(names = "--role", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    private Role role;

    @Override
    void checkUsage() {
        // Every role makes sense.
    }

    @Override
    int change(OperatorSession session, EmailAddress address) {
        return switch (session.changeRole().change(OPERATOR, address, role)) {
            case ChangeRole.Changed changed -> done(changed.user());
            case ChangeRole.NoSuchUser nobody -> noSuchUser();
            case ChangeRole.LastAdmin last ->
                refuse(
                        "This is the last admin; make somebody else an admin first, or nobody could run the installation");
        };
    }
}
