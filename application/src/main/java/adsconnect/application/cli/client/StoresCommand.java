package adsconnect.application.cli.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Lists what there is to work with, over all accounts. */
@Command(
        name = "stores",
        description = {
            "Lists the stores there are to work with: the profiles of all accounts in one list, each with its account and"
                    + " that one's status.",
            "",
            "  adsconnect stores | jq -r '.items[] | .profileIdString + \" \" + .accountName'"
        })
public final class StoresCommand extends ClientCommand {

    static final Screen.Look LOOK = new Screen.Look(List.of(
            new Screen.Column("PROFILE ID", "profileId"),
            new Screen.Column("NAME", "name"),
            new Screen.Column("COUNTRY", "countryCode"),
            new Screen.Column("REGION", "region"),
            new Screen.Column("ACCOUNT", "accountName")));

    @Override
    int ask(Server server) {
        List<Map<String, Object>> stores = Fields.items(server.get("/accounts"), "items").stream()
                .flatMap(account -> Fields.items(account, "profiles").stream().map(profile -> store(account, profile)))
                .toList();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("items", stores);
        document.put("total", stores.size());
        return screen().show(document, LOOK);
    }

    private static Map<String, Object> store(Map<String, Object> account, Map<String, Object> profile) {
        Map<String, Object> store = new LinkedHashMap<>(profile);
        store.put("accountStatus", account.get("status"));
        return store;
    }
}
