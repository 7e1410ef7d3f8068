package adsconnect.web;

import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.time.Duration;

/** How long somebody has to wait, in words; rounded up, so that whoever keeps to it is let in. */
final class Waits {

    private static final String HEADER = "retry-after";

    private Waits() {}

    /** The answer, with how long to wait before it is asked for again. */
    static Reply told(Reply reply, Duration wait) {
        return reply.with(HEADER, Long.toString(seconds(wait)));
    }

    static long seconds(Duration wait) {
        return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    }

    static String words(Visit visit, Duration wait) {
        long seconds = seconds(wait);
        return seconds <= 60
                ? Preferences.of(visit).text().get("wait.seconds", seconds)
                : Preferences.of(visit).text().get("wait.minutes", (seconds + 59) / 60);
    }
}
