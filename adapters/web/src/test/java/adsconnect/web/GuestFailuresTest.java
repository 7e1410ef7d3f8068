package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.authorization.FailureCode;
import adsconnect.ui.Text;
import adsconnect.ui.failure.FailurePage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What whoever came by a link is told when nothing came of it: they have no plan, limit, dashboard or administrator here. */
final class GuestFailuresTest {

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void call3_a_guest_is_told_of_nothing_that_only_those_who_are_signed_in_have(FailureCode code) {
        String key = new FailurePage(code.code().text(), true, "", true, "", "", false, "").text();

        assertThat(Text.of("en").get(key))
                .doesNotContainIgnoringCase(
                        "you have no", "your login has", "dashboard", "your administrator", "stands below", "this page")
                .doesNotContainPattern("\\b(an hour|ten minutes)\\b");
        assertThat(Text.of("zh").get(key)).doesNotContain("仪表板", "您目前没有", "您可连接的账户", "见下方", "此页面");
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureCode.class,
            names = {"LIMIT_REACHED", "PLAN_REQUIRED", "NOT_FOUND"})
    void call3_what_is_the_owners_is_told_to_guests_in_words_of_its_own(FailureCode code) {
        String name = code.code().text();

        assertThat(new FailurePage(name, true, "", true, "", "", false, "").text())
                .isNotEqualTo(new FailurePage(name, "", true, "", "", "").text());
    }
}
