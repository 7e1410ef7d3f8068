package adsconnect.application;

import adsconnect.application.Finding.Side;
import adsconnect.domain.StoreFailed;
import adsconnect.domain.console.Remark;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.DatabaseLook;
import adsconnect.postgres.DatabaseProblem;
import adsconnect.postgres.Postgres;
import adsconnect.postgres.PostgresAuditGuard;
import adsconnect.postgres.PostgresInstallation.Stamp;
import adsconnect.postgres.ProgramRole;
import adsconnect.postgres.embedded.EmbeddedServer;
import adsconnect.vault.MasterKeys;
import adsconnect.vertxkit.Await;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The database, and whether what is in it can be opened; nothing is made that is not there. */
final class ExamineDatabase {

    private ExamineDatabase() {}

    /** @param closing takes what is started for the look, and may be closed before the look is over */
    static List<Finding> of(Settings settings, Closing closing) {
        try {
            Optional<DatabaseAddress> address = address(settings, closing);
            return address.isEmpty()
                    ? List.of(Finding.skipped(
                            "database", Side.DATABASE, "the embedded one is made by the first adsconnect serve"))
                    : findings(settings, address.get(), closing);
        } catch (DatabaseProblem | StartProblem problem) {
            return List.of(Finding.fail(
                    "database", Side.DATABASE, problem.getMessage(), "start it, or correct ADSCONNECT_DATABASE_URL"));
        }
    }

    private static Optional<DatabaseAddress> address(Settings settings, Closing closing) {
        Optional<DatabaseAddress> given =
                settings.ownerDatabase().or(settings::directDatabase).or(settings::database);
        if (given.isPresent()) {
            return given;
        }
        return EmbeddedServer.runningAt(settings.dataDirectory())
                .map(DatabaseAddress::parse)
                .or(() -> Files.isDirectory(settings.dataDirectory().resolve("postgres"))
                        ? Optional.of(EmbeddedDatabase.start(settings, closing))
                        : Optional.empty());
    }

    private static List<Finding> findings(Settings settings, DatabaseAddress address, Closing closing) {
        DatabaseLook look = DatabaseLook.at(address);
        List<Finding> found = new ArrayList<>();
        found.add(version(look, address));
        found.add(migrations(look));
        found.add(mode(look.stamp(), settings.mode()));
        found.add(masterKey(look, settings));
        found.add(audit(look, settings, address, closing));
        return found;
    }

    /** By the very way the program connects. */
    private static Finding audit(DatabaseLook look, Settings settings, DatabaseAddress owner, Closing closing) {
        if (!look.missingMigrations().isEmpty()) {
            return Finding.skipped("audit", Side.OURS, "its tables are not up to date");
        }
        DatabaseAddress address = settings.database().orElse(owner);
        DatabaseAddress direct =
                ProgramRole.peek(owner, settings.directDatabase().orElse(address));
        Vertx vertx = Vertx.vertx();
        closing.add(() -> Await.result(vertx.close()));
        Postgres postgres = closing.add(Installation.connect(settings, vertx, address, direct));
        try {
            return AuditProtection.finding(new PostgresAuditGuard(postgres).protection());
        } catch (StoreFailed failure) {
            return Finding.fail("audit", Side.DATABASE, failure.getMessage(), "see that the program can sign in");
        }
    }

    private static Finding version(DatabaseLook look, DatabaseAddress address) {
        String version = "PostgreSQL %d.%d at %s"
                .formatted(look.serverVersion() / 10_000, look.serverVersion() % 10_000, address);
        return look.serverVersion() >= DatabaseLook.OLDEST_SERVER
                ? Finding.ok("database", Side.DATABASE, version)
                : Finding.fail("database", Side.OURS, version, "version 15 or newer is needed");
    }

    private static Finding migrations(DatabaseLook look) {
        if (look.newer()) {
            return Finding.fail(
                    "migrations", Side.OURS, "the tables are a newer program's", "run that one, or a newer one");
        }
        return look.missingMigrations().isEmpty()
                ? Finding.ok("migrations", Side.OURS, "up to date")
                : Finding.warn(
                        "migrations",
                        Side.OURS,
                        "missing: " + String.join(", ", look.missingMigrations()),
                        "the next adsconnect serve brings them");
    }

    private static Finding mode(Optional<Stamp> stamp, Settings.Mode mode) {
        if (stamp.isEmpty()) {
            return Finding.skipped("mode", Side.OURS, "the database was not used yet; it will be " + mode);
        }
        return stamp.get().mode().equals(mode.name())
                ? Finding.ok("mode", Side.OURS, mode.name())
                : Finding.fail(
                        "mode",
                        Side.OURS,
                        "the database is " + stamp.get().mode() + ", the settings ask for " + mode,
                        "give another database, or change ADSCONNECT_LWA_CLIENT_ID");
    }

    /** Whether what was sealed with it opens. */
    static Finding masterKey(DatabaseLook look, Settings settings) {
        boolean kept = Files.exists(settings.dataDirectory().resolve("master.key"));
        if (look.stamp().isEmpty() || settings.masterKeys().isEmpty() && !kept) {
            return Finding.skipped("master-key", Side.OURS, Remark.of("vault-empty"));
        }
        Stamp stamp = look.stamp().get();
        try {
            MasterKeys keys = Installation.masterKeys(settings);
            Installation.check(stamp, Settings.Mode.valueOf(stamp.mode()), keys);
            int tried = look.someDataKeys().size();
            long shut = look.someDataKeys().stream()
                    .filter(held -> !keys.open(held.account(), held.key()))
                    .count();
            return shut == 0
                    ? Finding.ok(
                            "master-key",
                            Side.OURS,
                            Remark.of("vault-key", stamp.masterKeyId()),
                            Remark.of("vault-open", tried))
                    : Finding.fail(
                            "master-key",
                            Side.OURS,
                            List.of(Remark.of("vault-tried", shut, tried)),
                            "add the former key to ADSCONNECT_MASTER_KEY");
        } catch (StartProblem ignored) {
            Remark refused = stamp.retiring().isEmpty()
                    ? Remark.of("vault-refused", stamp.masterKeyId())
                    : Remark.of("vault-rotating", stamp.masterKeyId(), String.join(", ", stamp.retiring()));
            return Finding.fail("master-key", Side.OURS, List.of(refused), "give the key it was sealed with");
        }
    }
}
