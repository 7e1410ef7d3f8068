package adsconnect.amazonads;

import adsconnect.domain.sync.port.DaysNotKept;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amazon's word for a report that reaches too far back; it names the first day that it still has. */
final class RetentionRefusal {

    private static final int BAD_REQUEST = 400;

    private static final Pattern FIRST_DAY =
            Pattern.compile("retention start date\\s*\\((\\d{4}-\\d{2}-\\d{2})\\)", Pattern.CASE_INSENSITIVE);

    private RetentionRefusal() {}

    /** Empty if the answer says something else. */
    static Optional<DaysNotKept> of(HttpResponse<Buffer> answer) {
        if (answer.statusCode() != BAD_REQUEST) {
            return Optional.empty();
        }
        String said = AmazonHttp.words(AmazonHttp.json(answer).path("detail").asText(""));
        Matcher named = FIRST_DAY.matcher(said);
        return named.find() ? day(named.group(1)).map(first -> new DaysNotKept(first, said)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
