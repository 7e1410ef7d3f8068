package adsconnect.application.cli.client;

import picocli.CommandLine.Command;

/** Has an access token renewed. */
@Command(
        name = "refresh-token",
        description = {
            "Has Amazon make a new access token, for when it says that the one there is has ended; all who ask within half a"
                    + " minute get the same. The token is masked: adsconnect token --raw gives it.",
            "",
            "  adsconnect refresh-token \"US site\""
        })
public final class RefreshTokenCommand extends ProfileCommand {

    @Override
    int ask(Server server, String path) {
        return done(server.post(path + "/token/refresh"));
    }
}
