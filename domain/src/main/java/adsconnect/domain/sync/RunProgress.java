package adsconnect.domain.sync;

import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ReportCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far the reports of one run are. The preview is worked like the others but decides nothing: it is not counted, and
 * nobody waits for it.
 */
record RunProgress(List<ReportJob> jobs) {

    RunProgress {
        jobs = List.copyOf(jobs);
    }

    /** With that job in its new state. */
    RunProgress with(ReportJob changed) {
        return new RunProgress(jobs.stream()
                .map(job -> job.number() == changed.number() ? changed : job)
                .toList());
    }

    /** The state that job is in by now. */
    ReportJob of(ReportJob before) {
        return jobs.stream()
                .filter(job -> job.number() == before.number())
                .findFirst()
                .orElseThrow();
    }

    /**
     * The jobs in the order in which they are worked this time. After a failure another one comes first, so that one that
     * Amazon keeps turning down does not starve the rest.
     */
    List<ReportJob> inTurn(int failures) {
        List<ReportJob> turned = new ArrayList<>(jobs);
        Collections.rotate(turned, -(failures % jobs.size()));
        return turned;
    }

    /** Whether a preview has nothing to show any more: the whole report is loaded, and newer than it may be. */
    boolean isOvertaken(ReportJob job) {
        return job.order().preview()
                && counted().stream()
                        .anyMatch(other -> other instanceof ReportJob.Loaded
                                && other.order().type() == job.order().type());
    }

    /** Whether there is nothing left to do. */
    boolean settled() {
        return counted().stream().allMatch(ReportJob::settled);
    }

    /** Generating while Amazon still owes a report; then all that is left is ours. */
    ConnectionStage stage() {
        boolean madeAll = counted().stream().allMatch(job -> job.settled() || job.generated());
        boolean allFailed = counted().stream().allMatch(ReportJob.Failed.class::isInstance);
        return madeAll && !allFailed ? ConnectionStage.PROCESSING : ConnectionStage.GENERATING_REPORTS;
    }

    ReportCount count() {
        int done = (int) counted().stream().filter(ReportJob::generated).count();
        return new ReportCount(done, counted().size());
    }

    /** The last day that every loaded report reaches; empty if none is loaded. */
    Optional<LocalDate> dataThrough() {
        return counted().stream()
                .filter(ReportJob.Loaded.class::isInstance)
                .map(job -> job.order().days().to())
                .min(LocalDate::compareTo);
    }

    /** Whether any is given up because this consent does not reach the profile. */
    boolean accessLost() {
        return failed().stream().anyMatch(job -> job.cause() == ReportJob.Cause.ACCESS_LOST);
    }

    String reasons() {
        return failed().stream().map(ReportJob.Failed::reason).distinct().collect(Collectors.joining("; "));
    }

    private List<ReportJob.Failed> failed() {
        return counted().stream()
                .filter(ReportJob.Failed.class::isInstance)
                .map(ReportJob.Failed.class::cast)
                .toList();
    }

    private List<ReportJob> counted() {
        return jobs.stream().filter(job -> !job.order().preview()).toList();
    }
}
