package adsconnect.application.cli;

import picocli.CommandLine.Command;

/** What operators do with the keys of programs, on the database directly (CLI-1a). */
@Command(
        name = "key",
        description = "Keys by which programs work for users.",
        subcommands = {KeyCreateCommand.class, KeyListCommand.class, KeyRevokeCommand.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class KeyCommand {}
