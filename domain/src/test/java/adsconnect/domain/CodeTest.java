package adsconnect.domain;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.authorization.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTest {

    @ParameterizedTest
    @EnumSource
    void a_code_is_written_in_small_letters_and_read_back(Code code) {
        assertThat(code.text()).matches("[a-z]+(_[a-z]+)*");
        assertThat(Code.parse(code.text())).contains(code);
    }

    @Test
    void what_is_no_code_is_not_read() {
        assertThat(Code.parse("")).isEmpty();
        assertThat(Code.parse("NOT_FOUND")).isEmpty();
        assertThat(Code.parse("not_found ")).isEmpty();
        assertThat(Code.parse("no_such_code")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_status_is_one_of_a_failure(Code code) {
        assertThat(code.status().orElse(400)).isBetween(400, 599);
    }

    @ParameterizedTest
    @EnumSource
    void every_end_of_an_attempt_at_consent_has_its_code(FailureCode failure) {
        assertThat(failure.code().name()).isEqualTo(failure.name());
    }
}
