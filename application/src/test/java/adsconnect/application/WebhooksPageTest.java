package adsconnect.application;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.notice.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** RECO-5: the page names all that webhooks can be sent. */
class WebhooksPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");

    @Test
    void the_page_has_one_row_for_each_type_in_the_same_order() throws IOException {
        List<String> types = Stream.concat(Topic.announced().stream(), Stream.of(Topic.TEST))
                .map(topic -> topic.name().toLowerCase(Locale.ROOT))
                .toList();
        List<String> rows = ROW.matcher(Files.readString(Path.of("WEBHOOKS.md")))
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();

        assertThat(rows).isEqualTo(types);
    }
}
