package adsconnect.web;

import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.sync.PastRun;
import adsconnect.domain.sync.RunState;
import adsconnect.ui.Text;

/** How a sync is, in a word and a tone. */
final class RunStates {

    private RunStates() {}

    /** A text key. */
    static String key(RunState state) {
        return "run.is." + Words.of(state);
    }

    /** The same of one that is looked at closely: whether it was begun at all. */
    static String word(PastRun run) {
        return run.state() == RunState.RUNNING && run.reports().isEmpty() ? "waiting" : Words.of(run.state());
    }

    /** Why it is no further, or came to nothing; empty if nothing is in its way. */
    static String why(Text text, Connection connection, boolean ownerDisabled, PastRun run) {
        if (run.state() == RunState.RESTING) {
            ConnectionStatus status = connection.status();
            return status.needsAttention() ? text.get(Health.key(status, false, ownerDisabled)) : "";
        }
        return run.failure().map(reason -> Reasons.words(text, reason)).orElse("");
    }

    static String tone(RunState state) {
        return switch (state) {
            case RUNNING -> "busy";
            case FAILING -> "warning";
            case RESTING -> "off";
            case FAILED -> "bad";
            case DONE -> "good";
        };
    }
}
