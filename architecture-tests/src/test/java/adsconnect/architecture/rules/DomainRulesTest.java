package adsconnect.architecture.rules;

import static adsconnect.architecture.rules.BadExamples.caughtEach;
import static adsconnect.architecture.rules.BadExamples.complaintOf;
import static adsconnect.architecture.rules.Code.BAD;
import static adsconnect.architecture.rules.Code.PRODUCTION;
import static adsconnect.architecture.rules.Code.ROOT;

import adsconnect.architecture.rules.bad.domain.access.AsksForTimeOrChance;
import adsconnect.architecture.rules.bad.domain.access.CanBeSerialized;
import adsconnect.architecture.rules.bad.domain.access.KeepsState;
import org.junit.jupiter.api.Test;

/** Decision 0002: what the domain asks for and keeps. */
final class DomainRulesTest {

    @Test
    void time_and_chance_come_in() {
        DomainRules.timeAndChanceComeIn(ROOT).check(PRODUCTION);
    }

    @Test
    void asking_for_time_or_chance_is_caught() {
        caughtEach(DomainRules.timeAndChanceComeIn(BAD), AsksForTimeOrChance.class);
    }

    @Test
    void fields_are_final() {
        DomainRules.fieldsAreFinal(ROOT).check(PRODUCTION);
    }

    @Test
    void state_is_caught() {
        complaintOf(DomainRules.fieldsAreFinal(BAD), KeepsState.class).contains("KeepsState.visits");
    }

    @Test
    void nothing_is_serializable() {
        DomainRules.nothingIsSerializable(ROOT).check(PRODUCTION);
    }

    @Test
    void a_serializable_value_is_caught() {
        complaintOf(DomainRules.nothingIsSerializable(BAD), CanBeSerialized.class)
                .contains("CanBeSerialized");
    }
}
