package adsconnect.application.cli;

import adsconnect.application.OperatorSession;
import adsconnect.domain.access.ChangeLimit;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.EmailAddress;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives a user a limit of their own (LIM-1). */
@Command(
        name = "set-limit",
        description = "Sets how many profiles a user may have connected, in place of the limit of their role.",
        mixinStandardHelpOptions = true)
final class UserSetLimitCommand extends UserChange {

    private static final String OF_THEIR_ROLE = "default";

    @Option(
            names = "--connections",
            required = true,
            paramLabel = "N|" + OF_THEIR_ROLE,
            description = "A number from 1 on, or '" + OF_THEIR_ROLE + "' for the limit of their role.")
    private String connections;

    @Override
    void checkUsage() {
        boolean possible = connections.equalsIgnoreCase(OF_THEIR_ROLE)
                || connections.matches("\\d{1,9}") && ConnectionLimit.possible(Integer.parseInt(connections));
        if (!possible) {
            throw misuse(
                    "--connections is not a number from 1 to " + ConnectionLimit.LARGEST + ", or " + OF_THEIR_ROLE);
        }
    }

    @Override
    int change(OperatorSession session, EmailAddress address) {
        Optional<Integer> limit = connections.equalsIgnoreCase(OF_THEIR_ROLE)
                ? Optional.empty()
                : Optional.of(Integer.valueOf(connections));
        return switch (session.changeLimit().change(OPERATOR, address, limit)) {
            case ChangeLimit.Changed changed -> done(changed.user());
            case ChangeLimit.NoSuchUser nobody -> noSuchUser();
            case ChangeLimit.OutOfRange outOfRange -> refuse("There is no use for such a limit");
        };
    }
}
