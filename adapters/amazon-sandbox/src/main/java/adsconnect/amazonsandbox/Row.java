package adsconnect.amazonsandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** One line of a report before its columns are picked. */
record Row(Profile profile, Subject subject, LocalDate from, LocalDate to, Figures figures) {

    Campaign campaign() {
        return subject.campaign();
    }

    Subject.Advertised advertised() {
        return (Subject.Advertised) subject;
    }

    Subject.Targeted targeted() {
        return (Subject.Targeted) subject;
    }

    AdGroup adGroup() {
        return subject instanceof Subject.Advertised advertised
                ? advertised.adGroup()
                : targeted().adGroup();
    }

    BigDecimal money(long smallestUnits) {
        return BigDecimal.valueOf(smallestUnits, profile.marketplace().moneyScale());
    }

    /** Null where nothing can be divided, as in Amazon's files. */
    BigDecimal ratio(BigDecimal part, BigDecimal whole, int digits) {
        return whole.signum() == 0 ? null : part.divide(whole, digits, RoundingMode.HALF_UP);
    }

    BigDecimal ratio(BigDecimal part, long whole, int digits) {
        return ratio(part, BigDecimal.valueOf(whole), digits);
    }
}
