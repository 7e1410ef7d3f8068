package adsconnect.web;

import adsconnect.httpkit.Visit;
import java.time.Duration;

/** How long somebody has to wait, in words; rounded up, so that whoever keeps to it is let in. */
final class Waits {

    private Waits() {}

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
