package adsconnect.notify;

import adsconnect.domain.notice.News;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** News as JSON: type, time, and what they are about (WEBHOOKS.md). The same news make the same bytes. */
final class NewsBody {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FIGURE = Pattern.compile("\\d{1,9}");

    private NewsBody() {}

    static byte[] of(News news) {
        ObjectNode body = JSON.createObjectNode();
        body.put("type", news.topic().name().toLowerCase(Locale.ROOT));
        body.put("timestamp", news.at().truncatedTo(ChronoUnit.MILLIS).toString());
        ObjectNode data = body.putObject("data");
        data.put("eventId", news.id().value().toString());
        news.about().user().ifPresent(owner -> data.put("ownerId", owner.value().toString()));
        news.about().account().ifPresent(account -> data.put("accountId", account.toString()));
        news.accountName().ifPresent(name -> data.put("accountName", name));
        news.about().profile().ifPresent(profile -> {
            data.put("profileId", profile.longValue());
            data.put("profileIdString", Long.toString(profile));
        });
        news.facts().byName().forEach((name, value) -> fact(data, name, value));
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree can always be written", impossible);
        }
    }

    private static void fact(ObjectNode data, String name, String value) {
        if (FIGURE.matcher(value).matches()) {
            data.put(name, Integer.parseInt(value));
        } else {
            data.put(name, value);
        }
    }
}
