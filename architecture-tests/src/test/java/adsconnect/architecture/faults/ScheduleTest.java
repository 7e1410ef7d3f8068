package adsconnect.architecture.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Map<Fault, Integer> COUNTS = Map.of(Fault.KILL, 40, Fault.FREEZE, 3, Fault.CUT_AMAZON, 2);

    @Test
    void the_same_seed_gives_the_same_schedule() {
        assertThat(Schedule.of(11, 3, COUNTS)).isEqualTo(Schedule.of(11, 3, COUNTS));
        assertThat(Schedule.of(11, 3, COUNTS).toString()).contains("-Dfaults.seed=11");
    }

    @Test
    void other_seeds_give_other_schedules() {
        Set<List<Step>> schedules = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            schedules.add(Schedule.of(seed, 3, COUNTS).steps());
        }
        assertThat(schedules).hasSize(100);
    }

    @Test
    void each_kind_comes_as_often_as_asked_and_no_node_twice_in_a_row() {
        List<Step> steps = Schedule.of(5, 3, COUNTS).steps();

        COUNTS.forEach((fault, count) ->
                assertThat(steps.stream().filter(step -> step.fault() == fault)).hasSize(count));
        assertThat(steps).hasSize(45).extracting(Step::victim).containsOnly(0, 1, 2);
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).victim()).isNotEqualTo(steps.get(i - 1).victim());
        }
    }
}
