package adsconnect.domain.token;

import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/** A minute in which one key gets tokens of one profile. Shared between threads. */
final class HandoutWindow {

    private static final int CLOSED = -1;

    private final AuditLine opening;
    private final Instant end;
    private final CompletableFuture<Void> written = new CompletableFuture<>();
    private final AtomicInteger count = new AtomicInteger();

    HandoutWindow(AuditLine opening, Instant end) {
        this.opening = opening;
        this.end = end;
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(end);
    }

    void open() {
        written.complete(null);
    }

    void fail(RuntimeException failure) {
        written.completeExceptionally(failure);
    }

    /** Returns when its line is written, and throws what kept it from being. */
    void awaitOpen() {
        try {
            written.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException failure ? failure : failed;
        }
    }

    /** One more token; false if the window was closed meanwhile, and does not count it. */
    boolean add() {
        awaitOpen();
        return count.getAndUpdate(tokens -> tokens == CLOSED ? CLOSED : tokens + 1) != CLOSED;
    }

    /** The line with the count; none if it never came to be open, or was closed before. */
    Optional<AuditLine> close(Instant now) {
        int tokens = count.getAndSet(CLOSED);
        if (tokens == CLOSED || !written.isDone() || written.isCompletedExceptionally()) {
            return Optional.empty();
        }
        Facts facts = Facts.NONE.and("tokens", tokens);
        return Optional.of(
                new AuditLine(now, opening.by(), opening.origin(), Deed.TOKENS_COUNTED, opening.about(), facts));
    }
}
