package adsconnect.architecture.faults;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import adsconnect.architecture.running.OpenScreen;
import adsconnect.architecture.running.OpenScreen.Shown;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** WAIT-2, RUN-4: whichever node works on a first sync, it is seen on all of them, and on those that are left. */
class SeenElsewhereTest {

    /** What passes between the news of a stage and its being on screen. */
    private static final Duration SOON = Duration.ofSeconds(1);

    @TempDir
    Path directory;

    @Test
    @Tag("long")
    @Timeout(180)
    void wait2_a_change_on_one_node_is_on_the_screens_of_the_other_within_a_second_and_a_kill_takes_no_screen_away() {
        try (Installation installation = new Installation(2, Duration.ofSeconds(4), directory)) {
            installation.start();
            Customer customer = Managers.create(installation, 1).signIn(0);
            customer.consentAs("vendor");
            Tables tables = installation.tables();
            Conditions.await(
                    "all profiles",
                    () -> tables.number("SELECT count(*) FROM discoveries WHERE state <> 'ANSWERED'") == 0);
            long profile = tables.number("SELECT min(profile_id) FROM discovered_profiles WHERE type <> 'AGENCY'");
            customer.confirm(List.of(profile));
            Node dying = installation.nodes().getFirst();
            Node other = installation.nodes().getLast();
            String host = installation.frontDoorAddress().getAuthority();
            try (OpenScreen here = OpenScreen.open(dying.httpPort(), host, customer.session(), profile);
                    OpenScreen there = OpenScreen.open(other.httpPort(), host, customer.session(), profile)) {
                Conditions.await(
                        "both screens", () -> here.shows("GENERATING_REPORTS") && there.shows("GENERATING_REPORTS"));
                assertTogether(here.shown(), there.shown());

                dying.spare(false);
                dying.kill();
                Conditions.await(
                        "the screen of the dead node", () -> here.failure().isPresent());
                int port = installation.frontDoorAddress().getPort();
                try (OpenScreen again = OpenScreen.open(port, host, customer.session(), profile)) {
                    Conditions.await("both to be led to the dashboard", () -> again.isOver() && there.isOver());
                    assertThat(there.shown()).extracting(Shown::stage).contains("PROCESSING", "READY");
                    assertThat(again.shown()).extracting(Shown::stage).contains("READY");
                    assertTogether(again.shown(), there.shown());
                }
            }
        }
    }

    /** One of the two is always on another node than the work. */
    private static void assertTogether(List<Shown> some, List<Shown> others) {
        Map<Long, Instant> when =
                others.stream().collect(Collectors.toMap(Shown::version, Shown::at, (first, next) -> first));
        assertThat(some)
                .filteredOn(shown -> when.containsKey(shown.version()))
                .allSatisfy(shown -> assertThat(Duration.between(shown.at(), when.get(shown.version()))
                                .abs())
                        .as(shown.toString())
                        .isLessThan(SOON));
    }
}
