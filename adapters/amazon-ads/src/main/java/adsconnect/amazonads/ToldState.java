package adsconnect.amazonads;

import adsconnect.domain.OurReason;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.sync.port.ReportSource;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** How far a report is by Amazon's description of it. */
final class ToldState {

    private ToldState() {}

    static ReportSource.State of(JsonNode report) {
        String status = report.path("status").asText("");
        if (status.isEmpty()) {
            throw new AmazonFailure(Kind.UNAVAILABLE, OurReason.NO_REPORT.sentence());
        }
        return switch (status) {
            case "COMPLETED" ->
                new ReportSource.Ready(Optional.of(report.path("url").asText(""))
                        .filter(url -> !url.isEmpty())
                        .map(ToldState::address));
            case "FAILED" ->
                new ReportSource.Refused(
                        AmazonHttp.words(report.path("failureReason").asText(OurReason.NO_REASON.sentence())));
            // PENDING, PROCESSING, and whatever Amazon may call it next
            default -> new ReportSource.Generating();
        };
    }

    /** A malformed one is not repeated in any message: it is as good as a password. */
    private static URI address(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException malformed) {
            throw new AmazonFailure(Kind.UNAVAILABLE, OurReason.NO_ADDRESS.sentence());
        }
    }
}
