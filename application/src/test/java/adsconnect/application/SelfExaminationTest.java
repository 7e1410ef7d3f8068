package adsconnect.application;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.console.Examiner;
import adsconnect.domain.console.Finding;
import adsconnect.domain.console.Remark;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SelfExaminationTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Examiner ADMIN = new Examiner(Samples.admin(), "en", "");

    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private final Map<String, SelfExamination.Check> checks = new LinkedHashMap<>();

    @AfterEach
    void letGo() {
        end.countDown();
    }

    @Test
    void what_does_not_answer_is_told_and_holds_up_nothing_else() {
        checks.put("hangs", new SelfExamination.Check(LONG, "advice", examiner -> {
            end.await();
            return Finding.ok("hangs");
        }));
        checks.put("throws", new SelfExamination.Check(LONG, "other", examiner -> {
            throw new IllegalStateException("secret words");
        }));
        checks.put(
                "works",
                new SelfExamination.Check(LONG, "none", examiner -> Finding.ok("works", Remark.quoted("well"))));

        assertThat(new SelfExamination(checks, Duration.ofMillis(50)).all(ADMIN))
                .containsExactly(
                        Finding.fail("hangs", "advice", Remark.of("no-answer", 0L)),
                        Finding.fail("throws", "other", Remark.of("failed", "IllegalStateException")),
                        Finding.ok("works", Remark.quoted("well")));
    }

    @Test
    void asked_for_often_at_once_it_is_made_once_and_each_person_has_their_own() {
        checks.put("mail", new SelfExamination.Check(LONG, "mail", examiner -> {
            end.await();
            return Finding.ok("mail", Remark.of("made", made.incrementAndGet()));
        }));
        SelfExamination selfTest = new SelfExamination(checks, LONG);

        List<Thread> askers = IntStream.range(0, 20)
                .mapToObj(any -> Thread.ofVirtual().start(() -> selfTest.check("mail", ADMIN)))
                .toList();
        end.countDown();
        askers.forEach(SelfExaminationTest::join);

        assertThat(selfTest.check("mail", ADMIN)).isEqualTo(made("mail", 1));
        assertThat(selfTest.check("mail", new Examiner(Samples.manager(), "en", "")))
                .isEqualTo(made("mail", 2));
    }

    @Test
    void after_a_while_it_is_made_anew() {
        checks.put(
                "clock",
                new SelfExamination.Check(
                        Duration.ZERO,
                        "clock",
                        examiner -> Finding.ok("clock", Remark.of("made", made.incrementAndGet()))));
        SelfExamination selfTest = new SelfExamination(checks, LONG);

        assertThat(selfTest.check("clock", ADMIN)).isEqualTo(made("clock", 1));
        assertThat(selfTest.check("clock", ADMIN)).isEqualTo(made("clock", 2));
    }

    private static Finding made(String name, int times) {
        return Finding.ok(name, Remark.of("made", times));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
