package adsconnect.application.cli.client;

import adsconnect.application.cli.AdsConnectCommand;
import adsconnect.application.cli.Failure;
import adsconnect.domain.Code;
import adsconnect.domain.account.AccountName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        List<Map<String, Object>> accounts = Fields.items(server.get("/accounts"), "items");
        List<Map<String, Object>> meant = called(accounts, name -> name.equals(said));
        if (meant.isEmpty()) {
            meant = called(accounts, name -> comparable(name).equals(comparable(said)));
        }
        return switch (meant.size()) {
            case 0 ->
                throw Failure.of(
                        AdsConnectCommand.REFUSED,
                        Code.NOT_FOUND,
                        "The owner of this key has no account called " + said + "; adsconnect stores names them.");
            case 1 -> Fields.text(meant.getFirst(), "accountId");
            default -> throw unclear(said, meant);
        };
    }

    private static List<Map<String, Object>> called(List<Map<String, Object>> accounts, Predicate<String> name) {
        return accounts.stream()
                .filter(one -> name.test(Fields.text(one, "accountName")))
                .toList();
    }

    /** As the server tells names apart; letters that only look alike to some language are different ones. */
    private static String comparable(String name) {
        return AccountName.parse(name).map(AccountName::comparable).orElse(name);
    }

    private static Failure unclear(String said, List<Map<String, Object>> meant) {
        String names = meant.stream()
                .map(one -> Fields.text(one, "accountName") + " (" + Fields.text(one, "accountId") + ")")
                .collect(Collectors.joining(", "));
        return Failure.of(
                AdsConnectCommand.REFUSED,
                Code.REFUSED,
                "Several accounts may be meant by " + said + ": " + names
                        + ". Nothing was ended: say which by its accountId.");
    }
}
