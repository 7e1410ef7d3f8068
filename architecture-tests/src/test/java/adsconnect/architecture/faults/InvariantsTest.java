package adsconnect.architecture.faults;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The invariants hold where nothing befell anybody, and each of them notices when it does not. */
@Timeout(240)
class InvariantsTest {

    @TempDir
    static Path directory;

    private static Installation installation;
    private static EndState end;

    @BeforeAll
    static void syncThreeProfiles() {
        installation = new Installation(1, Duration.ofMillis(300), directory);
        installation.start();
        FirstSyncs work = new FirstSyncs(installation, 3);
        work.prepare(1);
        work.feed();
        Conditions.await("three first syncs", Duration.ofSeconds(60), work::isDone);
        installation.nodes().forEach(Node::stop);
        end = installation.endState(work);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @BeforeEach
    void begin() {
        end.tables().change("BEGIN");
    }

    @AfterEach
    void undo() {
        end.tables().change("ROLLBACK");
    }

    @Test
    void all_hold_where_nothing_befell_anybody() {
        assertThat(Invariants.violations(end)).isEmpty();
        assertThat(end.tables().number("SELECT count(*) FROM campaign_days")).isPositive();
    }

    @Test
    void a_row_that_was_altered_is_noticed() {
        change("UPDATE search_term_days SET clicks = clicks + 1"
                + " WHERE (tableoid, ctid) IN (SELECT tableoid, ctid FROM search_term_days LIMIT 1)");
        assertViolated(end, "Amazon says");
    }

    @Test
    void a_row_that_is_missing_is_noticed() {
        change(
                "DELETE FROM campaign_days WHERE (tableoid, ctid) IN (SELECT tableoid, ctid FROM campaign_days LIMIT 1)");
        assertViolated(end, "Amazon says");
    }

    @Test
    void a_day_without_a_word_is_noticed() {
        change("DELETE FROM coverage WHERE (tableoid, ctid) IN (SELECT tableoid, ctid FROM coverage LIMIT 1)");
        assertViolated(end, "has no word on");
    }

    @Test
    void a_connection_that_is_not_ready_is_noticed() {
        change("UPDATE connections SET stage = 2 WHERE profile_id = "
                + end.confirmed().getFirst());
        assertViolated(end, "is not ready");
    }

    @Test
    void a_run_too_many_and_one_that_goes_on_are_noticed() {
        change("INSERT INTO sync_runs (run_id, profile_id, queued_at, due_at) VALUES (gen_random_uuid(), "
                + end.confirmed().getFirst() + ", now(), now())");
        assertViolated(end, "did not end well");
        assertViolated(end, "has runs: 2");
    }

    @Test
    void a_confirmed_profile_that_is_not_connected_is_noticed() {
        List<Long> oneMore = new ArrayList<>(end.confirmed());
        oneMore.add(1L);
        assertViolated(with(oneMore, end.reports(), end.logs()), "was confirmed and is not connected");
    }

    @Test
    void a_report_that_was_requested_twice_is_noticed() {
        AmazonReport first = end.reports().getFirst();
        List<AmazonReport> twice = new ArrayList<>(end.reports());
        twice.add(new AmazonReport("another id", first.order(), first.finishedAt(), 0));
        assertViolated(with(end.confirmed(), twice, end.logs()), "Amazon was asked 2 times");
        assertViolated(with(end.confirmed(), twice, end.logs()), "Nobody fetched");
    }

    @Test
    void a_report_of_ours_that_amazon_does_not_know_is_noticed() {
        List<AmazonReport> fewer = end.reports().subList(1, end.reports().size());
        assertViolated(with(end.confirmed(), fewer, end.logs()), "is none of Amazon's");
    }

    @Test
    void a_report_that_was_not_loaded_is_noticed() {
        change("UPDATE report_jobs SET state = 'GENERATED', set_aside = NULL"
                + " WHERE ctid = (SELECT min(ctid) FROM report_jobs WHERE NOT preview)");
        assertViolated(end, "is GENERATED");
    }

    @Test
    void secrets_and_tokens_in_a_log_are_noticed_and_not_repeated() {
        String secret = end.secrets().iterator().next();
        EndState said = with(end.confirmed(), end.reports(), List.of("he said Atza|IwEBIA and " + secret));
        assertViolated(said, "token of Amazon's");
        assertViolated(said, "holds a secret");
        assertThat(Invariants.violations(said).toString()).doesNotContain("IwEBIA", secret);
    }

    @Test
    void a_file_that_is_left_is_noticed() throws IOException {
        Path file = Files.createFile(end.temporaryDirectories().getFirst().resolve("adsconnect-report-1"));
        assertViolated(end, "temporary file is left");
        Files.delete(file);
    }

    private static EndState with(List<Long> confirmed, List<AmazonReport> reports, List<String> logs) {
        return new EndState(
                end.tables(),
                end.amazon(),
                confirmed,
                reports,
                logs,
                Set.copyOf(end.secrets()),
                end.temporaryDirectories());
    }

    private static void change(String sql) {
        assertThat(end.tables().change(sql)).isEqualTo(1);
    }

    private static void assertViolated(EndState end, String part) {
        assertThat(Invariants.violations(end)).anyMatch(violation -> violation.contains(part));
    }
}
