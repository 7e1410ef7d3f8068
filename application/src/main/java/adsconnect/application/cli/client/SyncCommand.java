package adsconnect.application.cli.client;

import picocli.CommandLine.Command;

/** Has the latest reports of a profile loaded now. */
@Command(
        name = "sync",
        description = {
            "Has the latest reports of a profile loaded now; within some minutes of the last time that is refused with"
                    + " too_soon. adsconnect connection tells how far it is.",
            "",
            "  adsconnect sync \"US site\""
        })
public final class SyncCommand extends ProfileCommand {

    @Override
    int ask(Server server, String path) {
        return done(server.post(path + "/sync"));
    }
}
