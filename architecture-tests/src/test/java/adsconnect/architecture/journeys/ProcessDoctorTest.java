package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import adsconnect.architecture.running.ProgramProcess;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** RUN-1: a look at an installation leaves no server behind that it started to look into it. */
@Timeout(240)
class ProcessDoctorTest {

    private static final Duration SECONDS = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private ProcessPlace place;

    @BeforeEach
    void a_database_that_is_not_running() {
        place = ProcessPlace.at(home);
        ProgramProcess.End created = ProgramProcess.run(
                "correct horse battery staple\n",
                place.environment(),
                "user",
                "create",
                "--email",
                "a@example.com",
                "--role",
                "admin",
                "--password-stdin");
        assertThat(created.exitCode()).as(created.err()).isZero();
        place.assertNothingIsLeft();
    }

    @AfterEach
    void leaveNothing() {
        place.close();
    }

    @Test
    void ctrl_c_in_the_middle_ends_the_database_too() {
        try (ProgramProcess doctor = ProgramProcess.start(place.environment(), "doctor")) {
            Conditions.await(
                    "the database", SECONDS, () -> !place.databaseProcesses().isEmpty());

            doctor.signal("INT");
            doctor.end();
        }

        place.assertNothingIsLeft();
    }
}
