package adsconnect.domain;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.OurReason.Said;
import org.junit.jupiter.api.Test;

class OurReasonTest {

    @Test
    void sync9_what_is_ours_is_told_from_what_amazon_says() {
        assertThat(OurReason.in("The report is gone")).contains(new Said(OurReason.REPORT_GONE, ""));
        assertThat(OurReason.in("Amazon answered 400: No access (request 7)"))
                .contains(new Said(OurReason.ANSWERED, "400: No access (request 7)"));
        assertThat(OurReason.in("INTERNAL_ERROR")).isEmpty();
    }

    @Test
    void the_longer_sentence_wins() {
        assertThat(OurReason.in("Amazon answered 200 without a report")).contains(new Said(OurReason.NO_REPORT, ""));
    }

    @Test
    void each_is_found_by_its_own_sentence() {
        assertThat(OurReason.values())
                .allSatisfy(
                        reason -> assertThat(OurReason.in(reason.sentence())).contains(new Said(reason, "")));
    }
}
