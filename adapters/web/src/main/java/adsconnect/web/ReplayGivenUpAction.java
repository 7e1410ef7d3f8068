package adsconnect.web;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.notice.ReplayDeliveries;
import adsconnect.domain.notice.WebhookId;
import adsconnect.httpkit.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Sends again all that was given up of what happened since a day, or ever. */
final class ReplayGivenUpAction implements WebhookDoor.Deed {

    private final ReplayDeliveries replay;

    ReplayGivenUpAction(ReplayDeliveries replay) {
        this.replay = replay;
    }

    @Override
    public Optional<String> on(Visit visit, User user, Purview purview, WebhookId id) {
        Instant since =
                visit.form().first("since").flatMap(ReplayGivenUpAction::day).orElse(Instant.EPOCH);
        return replay.givenUp(user, purview, id, since).map(count -> count > 0 ? "replays" : "none");
    }

    private static Optional<Instant> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
