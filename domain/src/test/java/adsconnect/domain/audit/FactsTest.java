package adsconnect.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Secret;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.UserId;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AUDIT-1: never a secret. */
class FactsTest {

    @Test
    void takes_words_of_the_product_days_and_figures_and_gives_them_back_by_name() {
        Facts facts = Facts.NONE
                .and("to", Role.MANAGER)
                .and("endsOn", LocalDate.of(2027, 2, 28))
                .and("connections", 12);

        assertThat(facts.byName()).isEqualTo(Map.of("to", "MANAGER", "endsOn", "2027-02-28", "connections", "12"));
        assertThat(Facts.stored(facts.byName())).isEqualTo(facts);
    }

    @Test
    void there_is_no_way_to_add_a_text_or_a_secret() {
        assertThat(Arrays.stream(Facts.class.getMethods())
                        .filter(method -> method.getName().equals("and"))
                        .flatMap(method -> Arrays.stream(
                                Arrays.copyOfRange(method.getParameterTypes(), 1, method.getParameterCount()))))
                .containsExactlyInAnyOrder(Enum.class, LocalDate.class, UserId.class, URI.class, int.class, long.class);
        assertThat(Arrays.stream(AuditLine.class.getMethods())
                        .map(Method::getReturnType)
                        .filter(type -> type == Secret.class))
                .isEmpty();
    }

    @Test
    void of_an_address_only_the_host_gets_in() {
        Facts facts = Facts.NONE
                .and("from", URI.create("https://Hooks.Example.test:8443/services/T0/s3cret?key=s3cret"))
                .and("to", URI.create("http://[::1]/s3cret"));

        assertThat(facts.byName()).isEqualTo(Map.of("from", "https://hooks.example.test:8443", "to", "http://[::1]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Atza|IwEBIHNhbXBsZQ",
                "Atzr|IwEBIHNhbXBsZQ",
                "ANdNAVhyhqirUelHGEHA",
                "dGhlIHN0YXRlIG9mIGFuIGF0dGVtcHQ",
                "correct horse battery staple",
                "amzn1.application-oa2-client.1",
                "",
                "https://hooks.example.test/services/T0/s3cret",
                "https://user@hooks.example.test",
                "1234567890123456789",
                "IT_WOULD_TAKE_FORTY_ONE_CAPITALS_TO_GET_IN"
            })
    void what_looks_like_a_secret_does_not_get_in_from_a_store_either_and_is_not_repeated(String secret) {
        assertThatThrownBy(() -> Facts.stored(Map.of("code", secret)))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(refused -> assertThat(
                                secret.isEmpty() || !refused.getMessage().contains(secret))
                        .isTrue());
        assertThatThrownBy(() -> Facts.stored(Map.of(secret, "CODE"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void facts_do_not_change_under_those_who_hold_them() {
        Facts before = Facts.NONE.and("from", Role.SELLER);
        before.and("to", Role.ADMIN);

        assertThat(before.byName()).containsOnlyKeys("from");
        assertThatThrownBy(() -> before.byName().put("to", "ADMIN")).isInstanceOf(UnsupportedOperationException.class);
    }
}
