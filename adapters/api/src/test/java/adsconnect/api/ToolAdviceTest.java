package adsconnect.api;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SKILL-1, MCP-1: what agents are told to do next is what their skill lets them do. */
final class ToolAdviceTest {

    @ParameterizedTest
    @EnumSource(Code.class)
    void nothing_is_tried_again_unasked_but_after_a_wait_that_was_told(Code code) {
        String advice = ToolAdvice.after(code);

        if (advice.contains("try once more")) {
            assertThat(advice).startsWith("Wait as long as retryAfterSeconds says");
        }
        assertThat(advice).doesNotContain("Try once more");
    }

    @Test
    void a_failure_that_may_pass_is_told_and_another_try_offered() {
        assertThat(ToolAdvice.after(Code.AMAZON_UNAVAILABLE))
                .isEqualTo(ToolAdvice.after(Code.INTERNAL_ERROR))
                .contains("unasked", "offer", "reference");
    }

    @Test
    void nobody_is_told_to_end_an_account_or_to_give_away_a_key() {
        assertThat(ToolAdvice.after(Code.LIMIT_REACHED))
                .contains("Do not propose to end")
                .doesNotContain("unb");
        assertThat(ToolAdvice.after(Code.KEY_INVALID)).isEqualTo(ToolAdvice.STOP);
    }

    @Test
    void a_consent_that_is_over_is_renewed_where_that_works() {
        assertThat(ToolAdvice.after(Code.RECONSENT_REQUIRED))
                .contains("in the pages", "POST /api/v1/authorizations", "accountId");
    }
}
