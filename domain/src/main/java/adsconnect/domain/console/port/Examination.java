package adsconnect.domain.console.port;

import adsconnect.domain.console.Examiner;
import adsconnect.domain.console.Finding;
import adsconnect.domain.console.InForce;
import java.util.List;

/** What this installation is set to, and whether that works; no secret is ever told. */
public interface Examination {

    /** All settings there are, by name, with what decides each. */
    List<InForce> settings();

    /** The names of the checks of a self-test, in the order of reading; lower case and hyphens. */
    List<String> checks();

    /** Makes all of them at once, in that order; it is over within ten seconds. */
    List<Finding> examine(Examiner examiner);

    /**
     * Makes one of them, or waits for the one that is being made: however often it is asked for, it happens once at a time. It
     * is over within ten seconds, whatever does not answer.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    Finding check(String name, Examiner examiner);
}
