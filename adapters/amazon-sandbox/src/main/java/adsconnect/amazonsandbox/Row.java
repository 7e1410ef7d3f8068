package adsconnect.amazonsandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** One line of a report before its columns are picked. */
record Row(Profile profile, Campaign campaign, LocalDate from, LocalDate to, Figures figures) {

    BigDecimal money(long smallestUnits) {
        return BigDecimal.valueOf(smallestUnits, profile.marketplace().moneyScale());
    }

    /** Null where nothing can be divided, as in Amazon's files. */
    BigDecimal ratio(BigDecimal part, long whole, int digits) {
        return whole == 0 ? null : part.divide(BigDecimal.valueOf(whole), digits, RoundingMode.HALF_UP);
    }
}
