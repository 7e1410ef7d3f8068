package adsconnect.domain.token;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Caller;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Writes down who gets tokens of what, without a write for each: a line before the first one opens a minute, and a line with
 * the count closes it (section 12). Without the first line no token is handed out. Shared between threads.
 */
public final class CountHandouts {

    static final Duration WINDOW = Duration.ofSeconds(60);

    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final Map<Subject, HandoutWindow> windows = new ConcurrentHashMap<>();
    private final Queue<AuditLine> counted = new ConcurrentLinkedQueue<>();

    public CountHandouts(AuditTrail auditTrail, UnitOfWork unitOfWork, Clock clock) {
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * A token is about to be handed out; returns when it may be.
     *
     * @param about what the token opens, of the caller's user
     */
    void count(Caller caller, Subject about) {
        Subject byKey = about.key(caller.key().id().value());
        Instant now = clock.instant();
        HandoutWindow window = windows.get(byKey);
        while (window == null || window.isOverAt(now) || !window.add()) {
            window = opened(window, caller, byKey, now);
        }
    }

    /** Writes the counts of windows that are over. What can't be written is tried again the next time. */
    public void closeThoseOver() {
        Instant now = clock.instant();
        windows.forEach((about, window) -> {
            if (window.isOverAt(now)) {
                close(about, window);
            }
        });
        writeCounts();
    }

    /** Writes the counts of all windows, for this node stops. */
    public void closeAll() {
        windows.forEach(this::close);
        writeCounts();
    }

    /** The window that takes the place of one that is none any more, whoever opened it. */
    private HandoutWindow opened(HandoutWindow before, Caller caller, Subject about, Instant now) {
        if (before != null) {
            close(about, before);
        }
        AuditLine line = AuditLine.of(now, caller.actor(), Deed.TOKENS_OPENED, about);
        HandoutWindow mine = new HandoutWindow(line, now.plus(WINDOW));
        HandoutWindow theirs = windows.putIfAbsent(about, mine);
        if (theirs != null) {
            theirs.awaitOpen();
            return theirs;
        }
        try {
            write(line);
            mine.open();
            return mine;
        } catch (RuntimeException failure) {
            windows.remove(about, mine);
            mine.fail(failure);
            throw failure;
        }
    }

    private void close(Subject about, HandoutWindow window) {
        if (windows.remove(about, window)) {
            window.close(clock.instant()).ifPresent(counted::add);
        }
    }

    private synchronized void writeCounts() {
        for (AuditLine line = counted.peek(); line != null; line = counted.peek()) {
            write(line);
            counted.remove();
        }
    }

    private void write(AuditLine line) {
        unitOfWork.inOne(() -> {
            auditTrail.record(line);
            return line;
        });
    }
}
