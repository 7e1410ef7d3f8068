package adsconnect.domain.sync.port;

import adsconnect.domain.Secret;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportOrder;
import java.net.URI;
import java.util.Iterator;
import java.util.Optional;

/** Amazon's asynchronous reports. All methods throw {@link AmazonFailure} when Amazon gives no proper answer. */
public interface ReportSource {

    /**
     * Asks for a report and returns its id. If the very same report is being made already, that one's id: asking again
     * after a crash is harmless.
     *
     * @throws DaysNotKept if it reaches further back than Amazon does
     */
    String request(Profile profile, Secret accessToken, ReportOrder order);

    /** How far the report is; empty if Amazon does not know it (any more). */
    Optional<State> state(Profile profile, Secret accessToken, String reportId);

    /** Calls a report off that Amazon has not finished; nothing happens if it has, or does not know it. */
    void cancel(Profile profile, Secret accessToken, String reportId);

    /**
     * Fetches a finished report; without the access token, which Amazon's storage would refuse.
     *
     * @throws ReportUnusable if the storage no longer gives it away
     */
    Rows open(Profile profile, ReportOrder order, Ready ready);

    /** How far a report is. */
    sealed interface State {}

    record Generating() implements State {}

    /**
     * It can be fetched.
     *
     * @param download a signed address that is as good as a password; empty when Amazon has no rows and says so by
     *     giving none
     */
    record Ready(Optional<URI> download) implements State {
        @Override
        public String toString() {
            return "Ready";
        }
    }

    /** Amazon gave up, and its reason. */
    record Refused(String reason) implements State {}

    /**
     * The lines of one report, read one after the other, as many as there are. Reading throws {@link ReportUnusable} where
     * the file is damaged. Closing it removes what was fetched.
     */
    interface Rows extends Iterator<ReportLine>, AutoCloseable {
        @Override
        void close();
    }
}
