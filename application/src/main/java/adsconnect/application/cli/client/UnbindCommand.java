package adsconnect.application.cli.client;

import adsconnect.application.cli.AdsConnectCommand;
import adsconnect.application.cli.Failure;
import adsconnect.domain.Code;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends an account. */
@Command(
        name = "unbind",
        description = {
            "Ends an account at once, with all that is connected through it, and destroys its tokens. Only a new consent"
                    + " brings it back.",
            "",
            "  adsconnect unbind \"My client\" --yes"
        })
public final class UnbindCommand extends ClientCommand {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Parameters(paramLabel = "ACCOUNT", description = "Its name, or its accountId.")
    private String account;

    @Option(names = "--yes", description = "Says that you mean it; without it nothing is done.")
    private boolean yes;

    @Override
    void checkUsage() {
        if (!yes) {
            throw Failure.misuse("This ends the account " + account.strip()
                    + " with all that is connected through it, and its tokens: say that you mean it by --yes");
        }
    }

    @Override
    int ask(Server server) {
        String id = id(server);
        server.delete("/accounts/" + Server.part(id));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("accountId", id);
        document.put("status", "UNBOUND");
        return done(document);
    }

    private String id(Server server) {
        String said = account.strip();
        if (ID.matcher(said).matches()) {
            return said;
        }
        return Fields.items(server.get("/accounts"), "items").stream()
                .filter(one -> Fields.text(one, "accountName").equalsIgnoreCase(said))
                .map(one -> Fields.text(one, "accountId"))
                .findFirst()
                .orElseThrow(() -> Failure.of(
                        AdsConnectCommand.REFUSED,
                        Code.NOT_FOUND,
                        "The owner of this key has no account called " + said + "; adsconnect stores names them."));
    }
}
