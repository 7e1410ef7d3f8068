package adsconnect.domain.token;

import java.time.Duration;

/**
 * How refreshes went of late, over all accounts. One that is refused has most likely lost its consent; many that are refused
 * while few are granted have more likely met trouble of Amazon's, or of ours with Amazon (RECO-2).
 *
 * @param refused accounts that were refused, and not granted anything since
 * @param granted accounts that were granted a token
 */
public record Refusals(int refused, int granted) {

    /** What counts as of late: nearly every account that is in use is refreshed within that time. */
    public static final Duration OF_LATE = Duration.ofHours(1);

    private static final int FEW = 10;
    private static final int ONE_OUT_OF = 5;

    /** Whether they are too many to believe that each of them lost its consent. */
    public boolean many() {
        return refused >= FEW && refused * ONE_OUT_OF >= refused + granted;
    }
}
