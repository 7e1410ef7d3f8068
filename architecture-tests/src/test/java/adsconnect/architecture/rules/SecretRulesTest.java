package adsconnect.architecture.rules;

import static adsconnect.architecture.rules.Access.insideOf;
import static adsconnect.architecture.rules.BadExamples.caughtEach;
import static adsconnect.architecture.rules.BadExamples.complaintOf;
import static adsconnect.architecture.rules.Code.BAD;
import static adsconnect.architecture.rules.Code.PRODUCTION;
import static adsconnect.architecture.rules.Code.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.rules.bad.secrets.Prints;
import adsconnect.architecture.rules.bad.secrets.Reveals;
import adsconnect.architecture.rules.bad.ui.ShowsASecret;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Decision 0005: who may see a secret in clear. */
final class SecretRulesTest {

    @Test
    void secrets_are_seen_only_by_those_on_the_list() {
        SecretRules.secretsAreSeenOnlyBy(SecretRules.SEE_SECRETS.keySet()).check(PRODUCTION);
    }

    @Test
    void another_pair_of_eyes_is_caught() {
        caughtEach(SecretRules.secretsAreSeenOnlyBy(SecretRules.SEE_SECRETS.keySet()), Reveals.class);
    }

    @Test
    void screens_hold_no_secret() {
        SecretRules.screensHoldNoSecret(ROOT).check(PRODUCTION);
    }

    @Test
    void a_secret_on_screen_is_caught() {
        complaintOf(SecretRules.screensHoldNoSecret(BAD), ShowsASecret.class).contains("adsconnect.domain.Secret");
    }

    @Test
    void only_the_sandbox_prints() {
        SecretRules.onlyTheSandboxPrints().check(PRODUCTION);
    }

    @Test
    void printing_is_caught() {
        caughtEach(SecretRules.onlyTheSandboxPrints(), Prints.class);
    }

    @Test
    void whoever_is_on_the_list_still_sees_secrets() {
        ArchRule nobody = SecretRules.secretsAreSeenOnlyBy(Set.of());
        assertThat(SecretRules.SEE_SECRETS.keySet())
                .allSatisfy(name -> assertThat(nobody.evaluate(PRODUCTION.that(insideOf(Set.of(name))))
                                .hasViolation())
                        .as(name)
                        .isTrue());
    }
}
