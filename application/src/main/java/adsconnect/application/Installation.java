package adsconnect.application;

import adsconnect.domain.audit.Protection;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.DatabaseProblem;
import adsconnect.postgres.Migrations;
import adsconnect.postgres.Postgres;
import adsconnect.postgres.PostgresAuditGuard;
import adsconnect.postgres.PostgresInstallation;
import adsconnect.postgres.PostgresInstallation.Stamp;
import adsconnect.postgres.ProgramRole;
import adsconnect.vault.MasterKey;
import adsconnect.vault.MasterKeys;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * An open database that is up to date, of the right mode and under the right master key.
 *
 * @param owner signs in as the owner of its tables
 * @param protection of its audit, at the start
 */
record Installation(Postgres postgres, MasterKeys masterKeys, DatabaseAddress owner, Protection protection) {

    private static final int CONNECTIONS = 16;

    /**
     * Opens the database of these settings; whatever is opened on the way is handed to {@code closing}.
     *
     * @param embedded finds or starts the embedded one, where none is given
     */
    static Installation open(
            Settings settings,
            BiFunction<Settings, Closing, DatabaseAddress> embedded,
            Vertx vertx,
            Clock clock,
            Closing closing) {
        MasterKeys masterKeys = masterKeys(settings);
        DatabaseAddress address = settings.database().orElseGet(() -> embedded.apply(settings, closing));
        DatabaseAddress direct = settings.directDatabase().orElse(address);
        DatabaseAddress owner = settings.ownerDatabase().orElse(direct);
        try {
            // Before the tables are touched: a wrong key, or the other mode, changes nothing.
            PostgresInstallation.peek(owner).ifPresent(stamp -> check(stamp, settings.mode(), masterKeys));
            Migrations.run(owner);
            DatabaseAddress lesser = ProgramRole.prepare(owner, direct);
            if (settings.directDatabase().isPresent()) {
                ProgramRole.prepareBehindPooler(owner, address);
            }
            Postgres postgres = closing.add(connect(settings, vertx, address, lesser));
            Protection protection = new PostgresAuditGuard(postgres).protection();
            PostgresInstallation installation = new PostgresInstallation(postgres.database());
            MasterKey newest = masterKeys.newest();
            installation.stamp(
                    new Stamp(settings.mode().name(), newest.id(), newest.proof(), List.of()), clock.instant());
            check(installation.stamp().orElseThrow(), settings.mode(), masterKeys);
            return new Installation(postgres, masterKeys, owner, protection);
        } catch (DatabaseProblem problem) {
            throw new StartProblem(problem.getMessage());
        }
    }

    /** @param direct past the pooler, if there is one, in the role that the program takes there */
    static Postgres connect(Settings settings, Vertx vertx, DatabaseAddress address, DatabaseAddress direct) {
        return settings.directDatabase().isPresent()
                ? Postgres.openBehindPooler(vertx, address, direct, CONNECTIONS)
                : Postgres.open(vertx, direct, CONNECTIONS);
    }

    /** Those that were given; else the sandbox's own one, made if there is none. */
    static MasterKeys masterKeys(Settings settings) {
        return settings.masterKeys()
                .orElseGet(() -> MasterKeys.of(
                        DataDirectory.open(settings.dataDirectory()).masterKey()));
    }

    static void check(Stamp stamp, Settings.Mode mode, MasterKeys masterKeys) {
        if (!stamp.mode().equals(mode.name())) {
            throw new StartProblem("This database belongs to an installation in "
                    + stamp.mode().toLowerCase(Locale.ROOT)
                    + " mode, but the settings ask for " + mode.name().toLowerCase(Locale.ROOT)
                    + " mode: give another database, or "
                    + (mode == Settings.Mode.LIVE
                            ? "unset ADSCONNECT_LWA_CLIENT_ID"
                            : "set ADSCONNECT_LWA_CLIENT_ID and ADSCONNECT_LWA_CLIENT_SECRET"));
        }
        if (masterKeys
                .byId(stamp.masterKeyId())
                .filter(key -> key.matches(stamp.masterKeyProof()))
                .isEmpty()) {
            throw new StartProblem("The master key is not the one this database was sealed with (that one's id is "
                    + stamp.masterKeyId() + "); nothing was changed");
        }
        List<String> missing = stamp.retiring().stream()
                .filter(id -> masterKeys.byId(id).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new StartProblem(
                    "The rotation of the master key is not done, and the former one is still needed: add the"
                            + " key " + String.join(", ", missing) + " to ADSCONNECT_MASTER_KEY, and let adsconnect"
                            + " rotate-master-key end; nothing was changed");
        }
    }
}
