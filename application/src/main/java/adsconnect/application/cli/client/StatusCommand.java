package adsconnect.application.cli.client;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells how a connect link stands. */
@Command(
        name = "status",
        description = {
            "Tells how a connect link stands: PENDING, OPENED, AUTHORIZED (with the account), FAILED (with a code), REVOKED"
                    + " or EXPIRED.",
            "",
            "  adsconnect status 0b6c1d4e-6f0a-4f2f-9c61-2f1c8a3f5a77"
        })
public final class StatusCommand extends ClientCommand {

    @Parameters(paramLabel = "ID", description = "The authorizationId that authorize-url answered.")
    private String id;

    @Override
    int ask(Server server) {
        return done(server.get("/authorizations/" + Server.part(id.strip())));
    }
}
