package adsconnect.application.cli.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a list to its last page and makes one document of it. */
final class Pages {

    private Pages() {}

    static Map<String, Object> all(Server server, String path) {
        Map<String, Object> whole = new LinkedHashMap<>(server.get(path));
        List<Map<String, Object>> items = new ArrayList<>(Fields.items(whole, "items"));
        String cursor = Fields.text(whole, "nextCursor");
        while (!cursor.isEmpty()) {
            Map<String, Object> page =
                    server.get(path + (path.contains("?") ? "&" : "?") + "cursor=" + Server.part(cursor));
            items.addAll(Fields.items(page, "items"));
            String next = Fields.text(page, "nextCursor");
            // A cursor that leads nowhere must not keep us here for ever.
            cursor = next.equals(cursor) ? "" : next;
        }
        whole.put("items", items);
        whole.remove("nextCursor");
        return whole;
    }
}
