package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Ports;
import adsconnect.domain.access.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that stands still but for what is pressed, and somebody of each role at a browser. */
final class ByRole implements AutoCloseable {

    static final String PASSWORD = "correct horse battery staple";
    private static final String BOSS = "boss@heron.example";
    private static final String RIVAL = "rival@heron.example";

    /** What people do shows in one of these; what jobs and visits leave behind by themselves, in none. */
    private static final String STANDING = Stream.of(
                    "users",
                    "invitations",
                    "password_resets",
                    "made_links",
                    "accounts",
                    "pending_connections",
                    "former_connections",
                    "connect_links",
                    "api_keys",
                    "revoked_api_keys",
                    "webhooks",
                    "webhook_deliveries",
                    "inbox_messages",
                    "identities",
                    "second_factors",
                    "recovery_codes",
                    "discoveries",
                    "notices")
            .map(table -> "SELECT '" + table + "' || t FROM " + table + " t")
            .collect(Collectors.joining(
                    " UNION ALL ",
                    "",
                    " UNION ALL SELECT 'connection' || profile_id || account_id || status FROM connections"
                            + " UNION ALL SELECT 'run' || run_id FROM sync_runs WHERE kind <> 'DAILY'"
                            + " UNION ALL SELECT 'session' || session_id || user_id FROM sessions"
                            + " UNION ALL SELECT 'line' || line_number FROM audit_lines WHERE actor <> 'PROGRAM'"
                            + " ORDER BY 1"));

    final RunningProgram program;
    final Desk boss;
    final Desk manager;
    final Desk rival;
    final Desk seller;
    final Desk guest;
    private final Set<String> forged = new HashSet<>();
    private final List<Desk> desks = new ArrayList<>();
    private int reasons;

    ByRole() {
        program = RunningProgram.sandbox(Map.ofEntries(
                Map.entry("ADSCONNECT_TRUSTED_PROXIES", "127.0.0.1"),
                Map.entry("ADSCONNECT_SANDBOX_REPORT_DELAY", "1h"),
                Map.entry("ADSCONNECT_REPORT_FIRST_POLL", "1h"),
                Map.entry("ADSCONNECT_REPORT_POLL", "1h"),
                // Nobody is there: what leads to them is asked for, and answered clearly.
                Map.entry("ADSCONNECT_SMTP_URL", "smtp://127.0.0.1:" + Ports.free()),
                Map.entry("ADSCONNECT_MAIL_FROM", "ads@heron.example"),
                Map.entry("ADSCONNECT_OIDC_ISSUER", "http://127.0.0.1:" + Ports.free()),
                Map.entry("ADSCONNECT_OIDC_CLIENT_ID", "heron"),
                Map.entry("ADSCONNECT_OIDC_CLIENT_SECRET", "secret of heron"),
                Map.entry("ADSCONNECT_OIDC_NAME", "Heron")));
        // Whatever the time of day is, no daily run begins meanwhile.
        program.run("UPDATE connections SET next_sync_at = next_sync_at + interval '2 days'");
        program.createUser(BOSS, PASSWORD, Role.ADMIN);
        program.createUser(RIVAL, PASSWORD, Role.MANAGER);
        boss = at(Desk.of(program, BOSS, PASSWORD));
        manager = at(Desk.demo(program, "manager"));
        rival = at(Desk.of(program, RIVAL, PASSWORD));
        seller = at(Desk.demo(program, "seller"));
        guest = at(new Desk(program.address(), ""));
    }

    /** Everybody's browsers, to be closed in the end. */
    Desk at(Desk desk) {
        desks.add(desk);
        return desk;
    }

    /** A user with a password, whose desk is not yet anywhere. */
    String somebody(String name, Role role) {
        String email = name + "@heron.example";
        program.createUser(email, PASSWORD, role);
        return email;
    }

    String id(String email) {
        return one("SELECT user_id FROM users WHERE email = '" + email + "'");
    }

    String one(String sql) {
        return program.firstColumn(sql).getFirst();
    }

    /** An action of a page. */
    Pressing press(String page, String action) {
        return new Pressing(this, page, action);
    }

    void letProofAge(Desk desk) {
        program.run("UPDATE sessions SET proved_at = proved_at - interval '1 hour' WHERE user_id = '" + id(desk.email)
                + "'");
    }

    long newestLine() {
        return Long.parseLong(one("SELECT coalesce(max(line_number), 0) FROM audit_lines"));
    }

    /** What people did since: deed, reason, who, and whom it concerns. */
    List<String> linesAfter(long line) {
        return program.firstColumn("SELECT deed || '|' || coalesce(reason, '') || '|' || coalesce(a.email, '') || '|'"
                + " || coalesce(u.email, '') FROM audit_lines l LEFT JOIN users a ON a.user_id = l.actor_id"
                + " LEFT JOIN users u ON u.user_id = l.user_id WHERE l.actor <> 'PROGRAM' AND line_number > " + line);
    }

    String freshReason() {
        reasons++;
        return "Reason " + reasons;
    }

    void changesNothing(String what, Runnable work) {
        List<String> before = program.firstColumn(STANDING);
        work.run();
        assertThat(program.firstColumn(STANDING))
                .as("what is there after %s", what)
                .isEqualTo(before);
    }

    void forged(String action) {
        forged.add(action);
    }

    /** What was sent by those who may not. */
    Set<String> forged() {
        return forged;
    }

    Set<String> pressed() {
        return desks.stream().flatMap(desk -> desk.pressed().stream()).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        desks.forEach(Desk::close);
        program.close();
    }
}
