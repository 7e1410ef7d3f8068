package adsconnect.architecture.faults;

import adsconnect.architecture.faults.Trigger.Line;
import adsconnect.architecture.running.Conditions;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Plays a schedule over an installation at work: feeds it, lets each fault strike at its turn, and heals it again. */
final class FaultRun {

    private static final Duration FOR_A_START = Duration.ofSeconds(90);

    /** For an ordered turn to come; the victim may have got none of the work. */
    private static final Duration FOR_A_TURN = Duration.ofSeconds(10);

    /** SYNC-6: taken over within a minute. */
    private static final Duration FOR_TAKING_OVER = Duration.ofSeconds(60);

    private static final Duration FOR_ALL_WORK = Duration.ofSeconds(180);
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final int REFUSALS = 5;

    private static final String STILL_HELD_FROM_BEFORE = "SELECT count(*) FROM sync_runs WHERE due_at < ?";

    private final Installation installation;
    private final Work work;
    private int struckAnyhow;

    FaultRun(Installation installation, Work work) {
        this.installation = installation;
        this.work = work;
    }

    void play(Schedule schedule) {
        schedule.steps().forEach(this::play);
        installation.nodes().forEach(Node::awaitReady);
        Conditions.await("the end of all work", FOR_ALL_WORK, work::isDone);
    }

    /** How many faults had to strike without their turn having come. */
    int struckAnyhow() {
        return struckAnyhow;
    }

    private void play(Step step) {
        Node victim = installation.nodes().get(step.victim());
        victim.awaitReady();
        if (step.fault() == Fault.CRASH_DATABASE) {
            // A node that finds no database does not start; its operator would start it again.
            installation.nodes().forEach(Node::awaitReady);
        }
        victim.spare(false);
        Conditions.await("a node besides the victim", FOR_A_START, this::anyIsReliable);
        CompletableFuture<Void> struck = order(step.trigger(), step.fault(), victim);
        work.feed();
        await(struck, step, victim);
        heal(step.fault(), victim);
        victim.spare(true);
    }

    private boolean anyIsReliable() {
        return installation.nodes().stream().anyMatch(Node::isReliable);
    }

    private CompletableFuture<Void> order(Trigger trigger, Fault fault, Node victim) {
        CompletableFuture<Void> struck = new CompletableFuture<>();
        victim.turns(trigger.line()).order(trigger.speaker(), trigger.turn(), () -> {
            try {
                strike(fault, victim);
                struck.complete(null);
            } catch (RuntimeException | Error failure) {
                struck.completeExceptionally(failure);
            }
        });
        return struck;
    }

    private void await(CompletableFuture<Void> struck, Step step, Node victim) {
        try {
            struck.orTimeout(FOR_A_TURN.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException late) {
            if (!(late.getCause() instanceof TimeoutException)) {
                throw late;
            }
            struckAnyhow++;
            victim.turns(step.trigger().line()).cancelOrder();
            order(new Trigger(Line.DATABASE, step.trigger().speaker(), 1), step.fault(), victim)
                    .join();
        }
    }

    private void strike(Fault fault, Node victim) {
        switch (fault) {
            case KILL -> victim.kill();
            case FREEZE -> victim.freeze();
            case CUT_DATABASE -> victim.cut(Line.DATABASE);
            case CUT_AMAZON -> victim.cut(Line.AMAZON);
            case CRASH_DATABASE -> installation.crashDatabase();
        }
    }

    private void heal(Fault fault, Node victim) {
        switch (fault) {
            case KILL -> victim.start();
            case FREEZE -> {
                awaitTakeOver();
                victim.thaw();
            }
            case CUT_DATABASE -> restore(victim, Line.DATABASE);
            case CUT_AMAZON -> restore(victim, Line.AMAZON);
            case CRASH_DATABASE -> {
                // It is back when the crash has been played.
            }
        }
    }

    /** Whatever the frozen node held is due by the end of its lease at the latest; others have moved that on. */
    private void awaitTakeOver() {
        OffsetDateTime latest = Instant.now().plus(LEASE).atOffset(ZoneOffset.UTC);
        Conditions.await(
                "others to take over from the frozen node",
                FOR_TAKING_OVER,
                () -> Instant.now().isAfter(latest.toInstant())
                        && installation.tables().number(STILL_HELD_FROM_BEFORE, latest) == 0);
    }

    private static void restore(Node victim, Line line) {
        Conditions.await("tries to come through to " + line, FOR_TAKING_OVER, () -> victim.refused(line) >= REFUSALS);
        victim.restore(line);
    }
}
