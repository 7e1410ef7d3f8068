package adsconnect.web;

import adsconnect.domain.sync.PastReport;
import adsconnect.domain.sync.PastReport.Attempt;
import adsconnect.domain.sync.ReportJob;
import adsconnect.ui.coverage.RunReports.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened to one report, in order. */
final class RunSteps {

    private final Preferences preferences;
    private final Formats formats;
    private final ZoneId zone;
    private final List<Step> steps = new ArrayList<>();
    private Optional<Instant> last = Optional.empty();

    RunSteps(Preferences preferences, ZoneId zone) {
        this.preferences = preferences;
        this.formats = new Formats(preferences);
        this.zone = zone;
    }

    List<Step> of(PastReport past) {
        for (Attempt attempt : past.attempts()) {
            add(steps.isEmpty() ? "asked" : "again", Optional.of(attempt.askedAt()), "");
            attempt.refusal().ifPresent(words -> add("refused", Optional.empty(), words));
        }
        past.readyAt().ifPresent(at -> add("ready", Optional.of(at), ""));
        switch (past.job()) {
            case ReportJob.Loaded loaded -> add("loaded", past.endedAt(), "");
            case ReportJob.Failed failed -> add("failed", past.endedAt(), failed.reason());
            case ReportJob.Waiting waiting -> {}
            case ReportJob.Requested requested -> {}
            case ReportJob.Generated generated -> {}
        }
        return steps;
    }

    private void add(String key, Optional<Instant> at, String words) {
        steps.add(new Step(
                key,
                at.map(when -> formats.clock(when, zone)).orElse(null),
                at.flatMap(when -> last.map(before -> formats.since(Duration.between(before, when))))
                        .orElse(""),
                Reasons.words(preferences.text(), words)));
        last = at.or(() -> last);
    }
}
