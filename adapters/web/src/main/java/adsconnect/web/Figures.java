package adsconnect.web;

import adsconnect.domain.metrics.Measure;
import adsconnect.domain.metrics.Measures;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes the measures of one profile as one visitor reads them. */
record Figures(Formats formats, String currency) {

    String of(Measure measure, Measures measures) {
        return write(measure, measure.of(measures));
    }

    /** All ten, in the order of the cards. */
    List<String> all(Measures measures) {
        return Arrays.stream(Measure.values())
                .map(measure -> of(measure, measures))
                .toList();
    }

    String write(Measure measure, Optional<BigDecimal> value) {
        return switch (measure.kind()) {
            case MONEY -> formats.money(value, currency);
            case COUNT -> value.map(number -> formats.count(number.longValue())).orElse(Formats.NONE);
            // Few of those who see an ad click on it.
            case SHARE -> formats.percent(value, measure == Measure.CTR ? 2 : 1);
            case RATIO -> formats.decimal(value);
        };
    }
}
