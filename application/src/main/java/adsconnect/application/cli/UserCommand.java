package adsconnect.application.cli;

import picocli.CommandLine.Command;

/** What operators do with users, on the database directly (CLI-1a). */
@Command(
        name = "user",
        description = "Users: who there is, and what they may do.",
        subcommands = {
            UserCreateCommand.class,
            UserListCommand.class,
            UserGrantPlanCommand.class,
            UserSetRoleCommand.class,
            UserSetLimitCommand.class,
            UserDisableCommand.class,
            UserEnableCommand.class,
            UserTotpResetCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class UserCommand {}
