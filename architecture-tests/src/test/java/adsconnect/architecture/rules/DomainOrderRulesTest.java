package adsconnect.architecture.rules;

import static adsconnect.architecture.rules.BadExamples.complaintOf;
import static adsconnect.architecture.rules.Code.BAD;
import static adsconnect.architecture.rules.Code.PRODUCTION;
import static adsconnect.architecture.rules.Code.ROOT;

import adsconnect.architecture.rules.bad.domain.elsewhere.HasNoPlace;
import org.junit.jupiter.api.Test;

/** Decision 0002: the packages of the domain stand in an order. */
final class DomainOrderRulesTest {

    @Test
    void every_package_has_its_place() {
        DomainOrderRules.everyPackageHasItsPlace(ROOT).check(PRODUCTION);
    }

    @Test
    void a_package_without_a_place_is_caught() {
        complaintOf(DomainOrderRules.everyPackageHasItsPlace(BAD), HasNoPlace.class)
                .contains("HasNoPlace");
    }

    @Test
    void each_package_uses_only_those_above() {
        DomainOrderRules.onlyTheOnesAbove(ROOT).check(PRODUCTION);
    }

    @Test
    void a_package_that_uses_one_below_is_caught() {
        complaintOf(
                        DomainOrderRules.onlyTheOnesAbove(BAD),
                        adsconnect.architecture.rules.bad.domain.marketplace.KnowsAUser.class)
                .contains("SomeUser");
    }

    @Test
    void a_root_that_uses_a_package_is_caught() {
        complaintOf(DomainOrderRules.onlyTheOnesAbove(BAD), adsconnect.architecture.rules.bad.domain.KnowsAUser.class)
                .contains("SomeUser");
    }
}
