package adsconnect.architecture.rules;

import static adsconnect.architecture.rules.BadExamples.caughtEach;
import static adsconnect.architecture.rules.BadExamples.complaintOf;
import static adsconnect.architecture.rules.Code.BAD;
import static adsconnect.architecture.rules.Code.PRODUCTION;
import static adsconnect.architecture.rules.Code.ROOT;

import adsconnect.architecture.rules.bad.application.ConfirmAction;
import adsconnect.architecture.rules.bad.domain.access.CanBeExtended;
import adsconnect.architecture.rules.bad.domain.access.EndsAnyhow;
import adsconnect.architecture.rules.bad.domain.access.EndsInAClass;
import adsconnect.architecture.rules.bad.domain.access.EndsInAnEnum;
import adsconnect.architecture.rules.bad.domain.access.GetsAndSets;
import adsconnect.architecture.rules.bad.names.IUsers;
import adsconnect.architecture.rules.bad.names.SayNothing;
import adsconnect.architecture.rules.bad.web.ConfirmHandler;
import org.junit.jupiter.api.Test;

/** Decision 0008: what things are called. */
final class NameRulesTest {

    @Test
    void names_say_something() {
        NameRules.namesSaySomething().check(PRODUCTION);
    }

    @Test
    void names_that_say_nothing_are_caught() {
        caughtEach(NameRules.namesSaySomething(), SayNothing.class);
    }

    @Test
    void interfaces_have_no_prefix() {
        NameRules.interfacesHaveNoPrefix().check(PRODUCTION);
    }

    @Test
    void a_prefix_is_caught() {
        complaintOf(NameRules.interfacesHaveNoPrefix(), IUsers.class).contains("IUsers");
    }

    @Test
    void domain_classes_are_final() {
        NameRules.domainClassesAreFinal(ROOT).check(PRODUCTION);
    }

    @Test
    void a_class_to_extend_is_caught() {
        complaintOf(NameRules.domainClassesAreFinal(BAD), CanBeExtended.class).contains("CanBeExtended");
    }

    @Test
    void outcomes_are_sealed() {
        NameRules.outcomesAreSealed(ROOT).check(PRODUCTION);
    }

    @Test
    void an_outcome_that_is_an_enum_is_caught() {
        complaintOf(NameRules.outcomesAreSealed(BAD), EndsInAnEnum.Outcome.class)
                .contains("EndsInAnEnum$Outcome");
    }

    @Test
    void an_open_outcome_is_caught() {
        complaintOf(NameRules.outcomesAreSealed(BAD), EndsAnyhow.Outcome.class).contains("EndsAnyhow$Outcome");
    }

    @Test
    void an_outcome_that_is_no_record_is_caught() {
        complaintOf(NameRules.outcomesAreSealed(BAD), EndsInAClass.Outcome.class)
                .contains("EndsInAClass$Outcome");
    }

    @Test
    void the_domain_gets_and_sets_nothing() {
        NameRules.domainGetsAndSetsNothing(ROOT).check(PRODUCTION);
    }

    @Test
    void getters_and_setters_are_caught() {
        caughtEach(NameRules.domainGetsAndSetsNothing(BAD), GetsAndSets.class);
    }

    @Test
    void web_actions_are_called_so() {
        NameRules.webActionsSayIt().check(PRODUCTION);
    }

    @Test
    void an_action_by_another_name_is_caught() {
        complaintOf(NameRules.webActionsSayIt(), ConfirmHandler.class).contains("ConfirmHandler");
    }

    @Test
    void actions_live_in_web() {
        NameRules.actionsLiveInWeb(ROOT).check(PRODUCTION);
    }

    @Test
    void an_action_outside_of_web_is_caught() {
        complaintOf(NameRules.actionsLiveInWeb(BAD), ConfirmAction.class).contains("ConfirmAction");
    }
}
