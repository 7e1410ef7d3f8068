package adsconnect.application.cli.client;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the profiles that the key may see. */
@Command(
        name = "profiles",
        description = {
            "Lists the profiles that are bound to the owner's accounts and that the key may see.",
            "",
            "  adsconnect profiles --refresh"
        })
public final class ProfilesCommand extends ClientCommand {

    @Option(
            names = "--refresh",
            description = "Asks Amazon before; what it does not answer is listed as it was, marked stale.")
    private boolean refresh;

    @Override
    int ask(Server server) {
        return screen().show(Pages.all(server, "/profiles" + (refresh ? "?refresh=true" : "")), StoresCommand.LOOK);
    }
}
