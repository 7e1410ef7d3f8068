package adsconnect.application;

import adsconnect.domain.token.JudgeRefusals;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log of every node when an alarm goes on, and when it is over. Used by one thread. */
final class AlarmBell {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmBell.class);

    private final JudgeRefusals judgeRefusals;
    private boolean on;

    AlarmBell(JudgeRefusals judgeRefusals) {
        this.judgeRefusals = judgeRefusals;
    }

    void ring() {
        Optional<Instant> since = judgeRefusals.follow();
        if (since.isPresent() && !on) {
            LOG.error(
                    "Amazon has refused the refresh tokens of many accounts at once since {}. None is taken for withdrawn;"
                            + " look at the client id, the secret and Amazon's status",
                    since.get());
        }
        if (since.isEmpty() && on) {
            LOG.info("Amazon grants tokens again: the alarm of many refused accounts is over");
        }
        on = since.isPresent();
    }
}
