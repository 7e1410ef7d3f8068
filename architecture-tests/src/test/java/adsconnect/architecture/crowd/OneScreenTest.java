package adsconnect.architecture.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import adsconnect.architecture.running.OpenScreen;
import adsconnect.architecture.running.OpenScreen.Shown;
import adsconnect.architecture.running.Ports;
import adsconnect.architecture.running.ProgramProcess;
import adsconnect.postgres.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** WAIT-2: one waiting screen, and the node that holds its request. */
@Timeout(120)
class OneScreenTest {

    @TempDir
    Path home;

    private Crowd crowd;
    private LoneNode place;

    @BeforeEach
    void somebody_waits() {
        crowd = Crowd.arrive(TestDatabase.migrated(), 2);
        place = new LoneNode(home, crowd.database(), Ports.free());
    }

    @Test
    void wait2_while_nothing_changes_a_screen_asks_once_in_the_time_a_request_is_held() {
        try (ProgramProcess node = place.start(List.of(), Map.of("ADSCONNECT_WAITING_HOLD", "1s"));
                OpenScreen screen = crowd.open(1, place.port()).getFirst()) {
            Conditions.await("four answers", () -> screen.shown().size() >= 4);

            List<Shown> shown = screen.shown();
            assertThat(node.isAlive()).isTrue();
            // The first brings the second stage at once.
            assertThat(Duration.between(shown.get(0).at(), shown.get(3).at())).isGreaterThan(Duration.ofSeconds(3));
        }
    }

    @Test
    @Tag("long")
    void wait2_a_server_that_stops_answers_at_once_and_the_screen_goes_on_when_it_is_back() {
        try (ProgramProcess node = place.start(List.of(), Map.of());
                OpenScreen screen = crowd.open(1, place.port()).getFirst()) {
            Conditions.await("the request that is held", () -> screen.asked() == 2);
            try (OpenScreen later = crowd.open(2, place.port()).getLast()) {
                Conditions.await("one that came later", () -> later.shows("GENERATING_REPORTS"));
            }
            Instant told = Instant.now();

            node.signal("TERM");
            node.end();

            assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofSeconds(9));
            assertThat(screen.shown()).as("answered rather than cut off").hasSize(2);
        }
        crowd.oneReportMore();
        try (ProgramProcess again = place.start(List.of(), Map.of());
                OpenScreen screen = crowd.open(1, place.port()).getFirst()) {
            Conditions.await("what changed meanwhile", () -> screen.version() == 1);
            assertThat(again.isAlive()).isTrue();
        }
    }
}
