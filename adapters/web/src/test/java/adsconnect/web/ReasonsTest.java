package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.OurReason;
import adsconnect.ui.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonsTest {

    @ParameterizedTest
    @EnumSource
    void what_is_ours_is_told_in_the_pages_language(OurReason reason) {
        assertThat(Reasons.words(Text.of("en"), reason.sentence())).isNotEmpty();
        assertThat(Reasons.words(Text.of("zh"), reason.sentence()))
                .matches("\\P{IsLatin}+")
                .containsPattern("\\p{IsHan}");
    }
}
