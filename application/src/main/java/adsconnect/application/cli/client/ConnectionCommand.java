package adsconnect.application.cli.client;

import picocli.CommandLine.Command;

/** Tells how far the first load of a profile is, and how well its connection is. */
@Command(
        name = "connection",
        description = {
            "Tells how far the first load of a profile is, and how well its connection is. A profile that was never"
                    + " connected ends with 3.",
            "",
            "  adsconnect connection \"my store in Germany\""
        })
public final class ConnectionCommand extends ProfileCommand {

    @Override
    int ask(Server server, String path) {
        return done(server.get(path + "/connection"));
    }
}
