package adsconnect.domain.notice;

import adsconnect.domain.Chance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after an attempt that failed: a few seconds at first, two hours in the end, scattered by a fifth. */
final class RetryPause {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    private static final Duration LAST = Duration.ofHours(2);

    private RetryPause() {}

    /** @param failures how often it failed before this time, from 0 */
    static Duration after(int failures, Chance chance) {
        Duration pause = failures < PAUSES.size() ? PAUSES.get(failures) : LAST;
        return pause.plusMillis(chance.below((int) (pause.toMillis() / 5)));
    }

    /** The same, but no shorter than the receiver asked for, within reason. */
    static Duration after(int failures, Answer answer, Chance chance) {
        Duration pause = after(failures, chance);
        Optional<Duration> asked =
                answer instanceof Answer.Answered answered ? answered.retryAfter() : Optional.empty();
        return asked.map(wanted -> wanted.compareTo(LAST) > 0 ? LAST : wanted)
                .filter(wanted -> wanted.compareTo(pause) > 0)
                .orElse(pause);
    }
}
