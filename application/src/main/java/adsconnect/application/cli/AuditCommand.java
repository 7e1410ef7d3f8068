package adsconnect.application.cli;

import picocli.CommandLine.Command;

/** What operators do with the audit, on the database directly (AUDIT-1). */
@Command(
        name = "audit",
        description = "The audit: whether it is as it was written.",
        subcommands = AuditVerifyCommand.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class AuditCommand {}
