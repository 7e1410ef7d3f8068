package adsconnect.application;

import adsconnect.domain.access.port.Users;
import adsconnect.domain.notice.Letter;
import adsconnect.ui.Text;
import adsconnect.ui.ZoneName;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Moments in letters: by the clocks of whoever gets them, as they set them, else in UTC; and it is said whose they are. */
final class LetterTimes {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Users users;

    LetterTimes(Users users) {
        this.users = users;
    }

    /** The moment that a letter's particulars have under that name. */
    String told(Letter letter, String particular, Text text) {
        ZoneId zone = users.byEmail(letter.to())
                .flatMap(receiver -> receiver.personal().zone())
                .orElse(UTC);
        String moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(text.locale())
                .withZone(zone)
                .format(Instant.parse(letter.particulars().get(particular)));
        return text.get("letter.time", moment, ZoneName.of(zone, text.locale()));
    }
}
