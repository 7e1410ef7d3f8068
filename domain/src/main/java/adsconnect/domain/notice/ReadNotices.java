package adsconnect.domain.notice;

import adsconnect.domain.access.UserId;
import adsconnect.domain.notice.port.Notices;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shows somebody their notices, and notes what they have read. */
public final class ReadNotices {

    private static final int AT_ONCE = 50;

    private final Notices notices;
    private final Clock clock;

    public ReadNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** @param further before which number the next page begins; empty on the last one */
    public record Page(List<Notice> notices, Optional<Long> further) {}

    /** How many they have not read. */
    public int unread(UserId user) {
        return notices.unread(user);
    }

    public Page page(UserId user, Optional<Long> before) {
        List<Notice> found = notices.list(user, before.orElse(Long.MAX_VALUE), AT_ONCE + 1);
        List<Notice> shown = found.subList(0, Math.min(AT_ONCE, found.size()));
        return new Page(
                shown, found.size() > AT_ONCE ? Optional.of(shown.getLast().number()) : Optional.empty());
    }

    /** All up to that number: what came since they looked stays unread. */
    public void readAll(UserId user, long upTo) {
        notices.readAll(user, upTo, clock.instant());
    }

    public NoticeChoices choices(UserId user) {
        return notices.choices(user);
    }

    public void choose(UserId user, NoticeChoices choices) {
        notices.choose(user, choices);
    }
}
