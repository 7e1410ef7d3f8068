package adsconnect.web;

import adsconnect.domain.metrics.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What measures are called in addresses and in the keys of texts. */
final class MeasureNames {

    private MeasureNames() {}

    /** {@code spend}, {@code conversionRate}. */
    static String key(Measure measure) {
        return measure == Measure.CONVERSION_RATE ? "conversionRate" : Words.of(measure);
    }

    static Optional<Measure> of(String key) {
        return Arrays.stream(Measure.values())
                .filter(measure -> key(measure).equals(key))
                .findFirst();
    }

    /** All, in the order of the cards. */
    static List<String> keys() {
        return Arrays.stream(Measure.values()).map(MeasureNames::key).toList();
    }
}
