package adsconnect.application.cli.client;

import adsconnect.application.cli.Failure;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hands out an access token, masked unless it is asked for as it is (CLI-2). */
@Command(
        name = "token",
        description = {
            "Gives an access token for Amazon's Ads API that lasts for five minutes at least; the key needs tokens:read."
                    + " The token is masked, so that it stays on no screen and in no log, unless --raw asks for it.",
            "",
            "  adsconnect token \"US site\"",
            "  adsconnect token 123456789 --raw | jq -r .accessToken"
        })
public final class TokenCommand extends ProfileCommand {

    @Option(names = "--raw", description = "Prints the token as it is; into a pipe or a file, not on a screen.")
    private boolean raw;

    @Option(names = "--force", description = "With --raw: on a screen, too.")
    private boolean force;

    @Override
    void checkUsage() {
        if (force && !raw) {
            throw Failure.misuse("--force goes with --raw");
        }
        if (raw && !force && surroundings().screen()) {
            throw Failure.misuse("--raw would leave the token on the screen: pass it on by a pipe, or add --force");
        }
    }

    @Override
    int ask(Server server, String path) {
        Map<String, Object> token = server.get(path + "/token");
        return raw ? screen().asItIs(token, Screen.Look.FIELDS) : done(token);
    }
}
