package adsconnect.architecture.rules;

import static adsconnect.architecture.rules.BadExamples.caughtEach;
import static adsconnect.architecture.rules.Code.PRODUCTION;
import static adsconnect.architecture.rules.Code.TESTS;

import adsconnect.architecture.rules.bad.threads.Awaits;
import adsconnect.architecture.rules.bad.threads.BlocksInVertx;
import adsconnect.architecture.rules.bad.threads.HoldsAWebObject;
import adsconnect.architecture.rules.bad.threads.MakesAThread;
import adsconnect.architecture.rules.bad.threads.SetsATimer;
import adsconnect.architecture.rules.bad.threads.Sleeps;
import org.junit.jupiter.api.Test;

/** Decision 0001: plain code on virtual threads. */
final class ThreadRulesTest {

    @Test
    void futures_are_awaited_in_one_place() {
        ThreadRules.futuresAreAwaitedInOnePlace().check(PRODUCTION);
    }

    @Test
    void awaiting_elsewhere_is_caught() {
        caughtEach(ThreadRules.futuresAreAwaitedInOnePlace(), Awaits.class);
    }

    @Test
    void vertx_runs_no_blocking_code() {
        ThreadRules.vertxRunsNoBlockingCode().check(PRODUCTION);
    }

    @Test
    void blocking_code_in_vertx_is_caught() {
        caughtEach(ThreadRules.vertxRunsNoBlockingCode(), BlocksInVertx.class);
    }

    @Test
    void web_objects_stay_on_the_event_loop() {
        ThreadRules.webObjectsStayOnTheEventLoop().check(PRODUCTION);
    }

    @Test
    void a_web_object_that_travels_is_caught() {
        caughtEach(ThreadRules.webObjectsStayOnTheEventLoop(), HoldsAWebObject.class);
    }

    @Test
    void nobody_sleeps() {
        ThreadRules.nobodySleeps().check(PRODUCTION);
    }

    @Test
    void no_test_sleeps() {
        ThreadRules.nobodySleeps().check(TESTS);
    }

    @Test
    void sleeping_is_caught() {
        caughtEach(ThreadRules.nobodySleeps(), Sleeps.class);
    }

    @Test
    void nobody_sets_a_timer() {
        ThreadRules.nobodySetsATimer().check(PRODUCTION);
    }

    @Test
    void a_timer_is_caught() {
        caughtEach(ThreadRules.nobodySetsATimer(), SetsATimer.class);
    }

    @Test
    void threads_are_made_in_two_places() {
        ThreadRules.threadsAreMadeInTwoPlaces().check(PRODUCTION);
    }

    @Test
    void making_a_thread_elsewhere_is_caught() {
        caughtEach(ThreadRules.threadsAreMadeInTwoPlaces(), MakesAThread.class);
    }
}
