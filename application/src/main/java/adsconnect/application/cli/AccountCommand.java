package adsconnect.application.cli;

import picocli.CommandLine.Command;

/** What operators do with accounts, on the database directly (CLI-1a). */
@Command(
        name = "account",
        description = "Amazon Ads accounts of users.",
        subcommands = {AccountImportCommand.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class AccountCommand {}
