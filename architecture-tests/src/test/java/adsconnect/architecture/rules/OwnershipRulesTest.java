package adsconnect.architecture.rules;

import static adsconnect.architecture.rules.Access.insideOf;
import static adsconnect.architecture.rules.BadExamples.caughtEach;
import static adsconnect.architecture.rules.Code.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.rules.bad.ownership.AsksForAnybodys;
import adsconnect.architecture.rules.bad.ownership.ComparesOwners;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Decision 0014: one policy says what is whose. */
final class OwnershipRulesTest {

    @Test
    void sec1_owners_are_compared_by_the_policy() {
        OwnershipRules.ownersAreComparedByThePolicy().check(PRODUCTION);
    }

    @Test
    void another_comparison_is_caught() {
        caughtEach(OwnershipRules.ownersAreComparedByThePolicy(), ComparesOwners.class);
    }

    @Test
    void sec1_what_is_anybodys_is_asked_for_only_by_those_on_the_list() {
        OwnershipRules.anybodysIsAskedForOnlyBy(OwnershipRules.ASK_FOR_ANYBODYS.keySet())
                .check(PRODUCTION);
    }

    @Test
    void asking_for_anybodys_is_caught() {
        caughtEach(
                OwnershipRules.anybodysIsAskedForOnlyBy(OwnershipRules.ASK_FOR_ANYBODYS.keySet()),
                AsksForAnybodys.class);
    }

    @Test
    void whoever_is_on_the_list_still_asks() {
        ArchRule nobody = OwnershipRules.anybodysIsAskedForOnlyBy(Set.of());
        assertThat(OwnershipRules.ASK_FOR_ANYBODYS.keySet())
                .allSatisfy(name -> assertThat(nobody.evaluate(PRODUCTION.that(insideOf(Set.of(name))))
                                .hasViolation())
                        .as(name)
                        .isTrue());
    }
}
