package adsconnect.architecture.faults;

import adsconnect.architecture.running.Conditions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** First syncs of new connections: each time another manager confirms some more of a thousand profiles. */
final class FirstSyncs implements Work {

    private static final String PERSONA = "thousand-profiles";
    private static final Duration DISCOVERY = Duration.ofSeconds(60);

    private static final String DISCOVERIES_GOING_ON = "SELECT count(*) FROM discoveries WHERE state <> 'ANSWERED'";

    private static final String CHOICE = """
            SELECT DISTINCT profile_id FROM discovered_profiles WHERE type <> 'AGENCY' ORDER BY profile_id""";

    private static final String RUNS_GOING_ON = "SELECT count(*) FROM sync_runs WHERE due_at IS NOT NULL";

    private final Installation installation;
    private final int profilesEach;
    private final Deque<Customer> waiting = new ArrayDeque<>();
    private final Deque<Long> choice = new ArrayDeque<>();
    private final List<Long> confirmed = new ArrayList<>();
    private final Set<String> secrets = new HashSet<>(Set.of(Managers.PASSWORD));

    FirstSyncs(Installation installation, int profilesEach) {
        this.installation = installation;
        this.profilesEach = profilesEach;
    }

    @Override
    public void prepare(int times) {
        Managers managers = Managers.create(installation, times);
        for (int number = 0; number < times; number++) {
            Customer customer = managers.signIn(number);
            secrets.addAll(customer.consentAs(PERSONA));
            waiting.add(customer);
        }
        Tables tables = installation.tables();
        Conditions.await("all profiles", DISCOVERY, () -> tables.number(DISCOVERIES_GOING_ON) == 0);
        choice.addAll(tables.rows(CHOICE, row -> row.getLong("profile_id")));
    }

    @Override
    public void feed() {
        List<Long> profiles = new ArrayList<>();
        for (int i = 0; i < profilesEach; i++) {
            profiles.add(choice.remove());
        }
        waiting.remove().confirm(profiles);
        confirmed.addAll(profiles);
    }

    @Override
    public boolean isDone() {
        return installation.tables().number(RUNS_GOING_ON) == 0;
    }

    @Override
    public Set<String> secrets() {
        return Set.copyOf(secrets);
    }

    List<Long> confirmed() {
        return List.copyOf(confirmed);
    }
}
