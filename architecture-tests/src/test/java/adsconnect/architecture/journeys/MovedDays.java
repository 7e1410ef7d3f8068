package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Days that pass for one account with a profile in the United States and one in Germany. Each is looked at when it is past
 * half past six in Los Angeles, which is when the daily runs of both are due and the day is the same one for both.
 */
final class MovedDays implements AutoCloseable {

    private static final String PERSONA = "big-ids";
    private static final String EMAIL = "manager@year.example";
    private static final String PASSWORD = "correct horse battery staple";
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final LocalTime MORNING = LocalTime.of(6, 31);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MovedProgram program;
    private final LocalDate firstDay;
    private final Set<LocalDate> worked = new TreeSet<>();
    private final Set<LocalDate> refused = new TreeSet<>();
    private final Set<String> runsOfWrongTimes = new HashSet<>();
    private LocalDate today;

    MovedDays(LocalDate firstDay) {
        this.firstDay = firstDay;
        this.today = firstDay;
        program = new MovedProgram(firstDay.atTime(10, 0).atZone(ZONE).toInstant());
    }

    MovedProgram program() {
        return program;
    }

    /** The one on which both profiles were connected. */
    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate today() {
        return today;
    }

    /** Those on which a daily run was to be. */
    Set<LocalDate> worked() {
        return Set.copyOf(worked);
    }

    /** Those of them on which Amazon refused everything. */
    Set<LocalDate> refused() {
        return Set.copyOf(refused);
    }

    /** Runs that are there because a clock was wrong. */
    Set<String> runsOfWrongTimes() {
        return Set.copyOf(runsOfWrongTimes);
    }

    List<Long> profiles() {
        return texts("SELECT profile_id FROM connections ORDER BY profile_id").stream()
                .map(Long::valueOf)
                .toList();
    }

    void connect() throws Exception {
        program.createManager(EMAIL, PASSWORD, new Plan(PlanType.ANNUAL, firstDay.minusDays(1), firstDay.plusYears(2)));
        HttpVisitor manager = manager();
        consent(manager, "/dashboard/ads/authorizations", Map.of("region", "NA"));
        Conditions.await(
                "both profiles",
                PATIENCE,
                () -> texts("SELECT DISTINCT profile_id FROM discovered_profiles")
                                        .size()
                                == 2
                        && texts("SELECT 1 FROM discoveries WHERE state <> 'ANSWERED'")
                                .isEmpty());
        String both = texts("SELECT DISTINCT profile_id FROM discovered_profiles").stream()
                .map(profile -> "profile=" + profile)
                .collect(Collectors.joining("&"));
        URI selection = program.address().resolve("/dashboard/ads/pending/selection");
        assertThat(PlainHttp.postEach(selection, manager.cookies(), List.of(both)))
                .containsExactly(303);
        program.letRunsEnd();
    }

    /** So many, one after the other, each with its runs. */
    void pass(int days) {
        for (int day = 0; day < days; day++) {
            beginNext();
            program.letRunsEnd();
            worked.add(today);
        }
    }

    /** Before the next day's runs; they find it out, and rest. */
    void withdrawConsent() {
        program.amazon().revoke(PERSONA);
        beginNext();
        program.lookForDueRuns();
        Conditions.await(
                "the first refusal",
                PATIENCE,
                () -> !texts("SELECT 1 FROM token_refreshes WHERE refused_first IS NOT NULL")
                        .isEmpty());
        assertThat(texts("SELECT consent_end FROM accounts")).containsExactly((String) null);
        program.moveTo(program.now().plusSeconds(31));
        Conditions.await(
                "the second refusal",
                PATIENCE,
                () -> texts("SELECT consent_end FROM accounts").contains("REVOKED"));
        program.letRunsEnd();
        worked.add(today);
    }

    /** So many on which nobody asks Amazon for anything. */
    void rest(int days) {
        int before = program.amazon().requests().getJsonArray("requests").size();
        for (int day = 0; day < days; day++) {
            beginNext();
            program.letRunsEnd();
        }
        assertThat(program.amazon().requests().getJsonArray("requests")).hasSize(before);
    }

    /** On the same day, by the same login. */
    void reconnect() {
        program.moveTo(program.now().plus(Duration.ofHours(1)));
        String account = texts("SELECT account_id FROM accounts").getFirst();
        consent(manager(), "/dashboard/ads/accounts/" + account + "/authorizations", Map.of());
        // What a consent is for is known when Amazon has listed its profiles.
        awaitDeeds("CONSENT_RENEWED", 1);
        program.letRunsEnd();
        // The run that rested comes first; what it was not planned for, the next one brings.
        program.moveTo(program.now().plus(Duration.ofMinutes(16)));
        program.letRunsEnd();
        worked.add(today);
    }

    /** For so many days the program does not run; it is started again the day after. */
    void stopFor(int days) {
        program.stop();
        today = today.plusDays(days);
        beginNext();
        program.start();
        program.letRunsEnd();
        worked.add(today);
    }

    /** The program's clock alone says for a while that it is that much later. */
    void jumpAheadAndBack(Duration jump) {
        Set<String> before = Set.copyOf(texts("SELECT run_id FROM sync_runs"));
        Instant rightly = program.now();
        program.moveOnlyOursTo(rightly.plus(jump));
        program.letRunsEnd();
        program.moveOnlyOursTo(rightly.plus(Duration.ofMinutes(1)));
        program.letRunsEnd();
        runsOfWrongTimes.addAll(texts("SELECT run_id FROM sync_runs"));
        runsOfWrongTimes.removeAll(before);
        assertThat(runsOfWrongTimes).hasSameSizeAs(profiles());
    }

    /** Within the time that what is looked at all the time takes. */
    void awaitDeeds(String deed, int times) {
        Conditions.await(
                times + " " + deed,
                PATIENCE,
                () -> texts("SELECT 1 FROM audit_lines WHERE deed = '" + deed + "'")
                                .size()
                        == times);
    }

    /** Signed in anew: a session does not last for months. */
    HttpVisitor manager() {
        return new HttpVisitor(program.address(), "the manager").signIn(EMAIL, PASSWORD);
    }

    @Override
    public void close() {
        program.close();
    }

    private void beginNext() {
        today = today.plusDays(1);
        program.moveTo(today.atTime(MORNING).atZone(ZONE).toInstant());
    }

    /** From our button to Amazon's page and back. */
    private void consent(HttpVisitor manager, String button, Map<String, String> form) {
        String consentPage = manager.post(button, form).location().orElseThrow();
        URI callback = URI.create(PlainHttp.allow(consentPage, PERSONA));
        assertThat(manager.get(callback.getRawPath() + "?" + callback.getRawQuery())
                        .status())
                .isEqualTo(303);
    }

    private List<String> texts(String sql) {
        return program.stored().texts(sql);
    }
}
