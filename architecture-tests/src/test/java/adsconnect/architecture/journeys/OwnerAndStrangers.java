package adsconnect.architecture.journeys;

import adsconnect.architecture.running.Conditions;
import adsconnect.domain.access.Role;
import java.util.List;
import java.util.Map;

/** A program that stands still, somebody who has something of everything there, and everybody else. */
final class OwnerAndStrangers implements AutoCloseable {

    private static final String OWNER = "owner@heron.example";
    private static final String PASSWORD = "correct horse battery staple";
    private static final String QUESTION = "Heron needs help";

    final RunningProgram program;
    final HttpVisitor owner;
    final Holdings owned;
    final List<Stranger> strangers;

    /** Somebody else, and what they have themselves. */
    record Stranger(HttpVisitor visitor, Holdings own) {}

    /** Where the console is: admins have it over everybody's, and so over the owner's (section 17). */
    static boolean isConsole(Address address) {
        return address.pattern().startsWith("/admin/");
    }

    /** Whether that address shows whoever it is none but their own. */
    boolean isForOnesOwn(Address address, Stranger stranger) {
        return stranger != admin() || !isConsole(address);
    }

    /** Somebody who knows all of the owner's at that address, signed in just now. */
    HttpVisitor knowing(Address address) {
        return isConsole(address) ? visitor("an admin").signInAs("admin") : owner;
    }

    private Stranger admin() {
        return strangers.get(2);
    }

    OwnerAndStrangers() {
        program = RunningProgram.sandbox(Map.of(
                "ADSCONNECT_TRUSTED_PROXIES", "127.0.0.1",
                "ADSCONNECT_WAITING_HOLD", "100ms",
                "ADSCONNECT_SANDBOX_REPORT_DELAY", "1h",
                "ADSCONNECT_REPORT_FIRST_POLL", "1h",
                "ADSCONNECT_REPORT_POLL", "1h"));
        // So long that they can be told from all other numbers on a page.
        program.run("ALTER TABLE inbox_messages ALTER COLUMN message_number RESTART WITH 73000001");
        program.run("ALTER TABLE webhook_deliveries ALTER COLUMN delivery_number RESTART WITH 74000001");
        program.createUser(OWNER, PASSWORD, Role.MANAGER);
        owner = visitor("the owner").signIn(OWNER, PASSWORD);
        Belongings owners = new Belongings(program, owner);
        owners.connection("Heron connected", "huge-data");
        owners.failedConnection("Heron without reports", "yen");
        owners.formerConnection("Heron before", "no-spend");
        owners.links("new-seller");
        owners.waitingConsent("Heron to choose", "kdp-author");
        owners.key("Heron at work");
        owners.key("Heron at rest");
        owners.webhook();
        owners.message(QUESTION);
        HttpVisitor manager = visitor("a manager").signInAs("manager");
        new Belongings(program, manager).waitingConsent("Bittern to choose", "attribution");
        owners.attempts("big-ids");
        Conditions.await(
                "every first sync to wait for Amazon",
                () -> program.firstColumn("SELECT run_id FROM sync_runs WHERE due_at < now() + interval '10 minutes'")
                        .isEmpty());
        // In another browser, which they can end without being out themselves.
        visitor("the owner elsewhere").signIn(OWNER, PASSWORD);
        owned = Holdings.of(program, OWNER);
        strangers = List.of(
                new Stranger(visitor("a seller").signInAs("seller"), demoUser("seller")),
                new Stranger(manager, demoUser("manager")),
                new Stranger(visitor("an admin").signInAs("admin"), demoUser("admin")),
                new Stranger(
                        visitor("a seller in the owner's browser")
                                .signInAs("new-seller")
                                .inBrowserOf(owner),
                        demoUser("new-seller")),
                new Stranger(visitor("a guest"), Holdings.none(program)));
    }

    /** Somebody with much, somebody in the owner's browser, and nobody: their roles make no difference to what is theirs. */
    List<Stranger> strangersOfEachKind() {
        return List.of(strangers.get(1), strangers.get(3), strangers.get(4));
    }

    /** What strangers began is done, and is long ago. */
    void settle() {
        Conditions.await(
                "Amazon to have listed all profiles",
                () -> program.firstColumn("SELECT 1 FROM discoveries WHERE state = 'ASKING'")
                        .isEmpty());
        program.run(
                "UPDATE inbox_messages SET sent_at = sent_at - interval '1 hour' WHERE content <> '" + QUESTION + "'");
    }

    @Override
    public void close() {
        program.close();
    }

    private HttpVisitor visitor(String name) {
        return new HttpVisitor(program.address(), name);
    }

    private Holdings demoUser(String key) {
        return Holdings.of(program, key + "@sandbox.example");
    }
}
