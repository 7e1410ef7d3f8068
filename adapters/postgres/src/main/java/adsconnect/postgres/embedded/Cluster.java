package adsconnect.postgres.embedded;

import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The rows on disk and the password to them. The set-up speaks to PostgreSQL in its single-user mode, before any port is
 * open: the superuser has no password, so over the network nobody is one, at any moment.
 */
final class Cluster {

    /** Of the role and of its database. */
    static final String NAME = "adsconnect";

    private static final String ONLY_WITH_A_PASSWORD = """
            # written once by Ads Connect, which listens on 127.0.0.1 only
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final ServerFiles files;
    private final Tools tools;

    Cluster(ServerFiles files, Tools tools) {
        this.files = files;
        this.tools = tools;
    }

    static void refuseOtherVersions(ServerFiles files) {
        if (!Files.exists(files.data())) {
            return;
        }
        String found = ServerFiles.read(files.data().resolve("PG_VERSION"))
                .orElseThrow(() -> new EmbeddedServerProblem(files.data()
                        + " holds no PostgreSQL data: move it away, or choose another ADSCONNECT_DATA_DIR"));
        if (!found.equals(Binaries.MAJOR)) {
            throw new EmbeddedServerProblem("The data in " + files.data() + " are of PostgreSQL " + found
                    + ", and this program has " + Binaries.MAJOR + ": run the version that wrote them,"
                    + " or choose another ADSCONNECT_DATA_DIR, or set ADSCONNECT_DATABASE_URL");
        }
    }

    Optional<String> knownPassword() {
        return ServerFiles.read(files.password()).filter(password -> !password.isEmpty());
    }

    /** Makes data and password where there are none; the server must not run. */
    String prepare() {
        try {
            if (!Files.exists(files.data())) {
                return create();
            }
            giveToServer(files.data());
            letMakeRoles();
            return knownPassword().orElseGet(this::replaceLostPassword);
        } catch (IOException failure) {
            throw new EmbeddedServerProblem("PostgreSQL's files in " + files.root() + " can't be prepared", failure);
        }
    }

    /** Complete or absent, whatever kills the program on the way: the data get their name last. */
    private String create() throws IOException {
        Path unfinished = files.unfinishedData();
        Trees.delete(unfinished);
        Files.createDirectory(unfinished, ServerFiles.PRIVATE_DIRECTORY);
        giveToServer(unfinished);
        initialize(unfinished);
        Files.writeString(unfinished.resolve("pg_hba.conf"), ONLY_WITH_A_PASSWORD, WRITE, TRUNCATE_EXISTING, SYNC);
        String password = newPassword();
        // CREATEDB: tests take a database each. CREATEROLE: the program takes a lesser role (AUDIT-1).
        asSuperuser(
                unfinished,
                "CREATE ROLE " + NAME + " LOGIN CREATEDB CREATEROLE PASSWORD '" + password + "'",
                "CREATE DATABASE " + NAME + " OWNER " + NAME);
        ServerFiles.write(files.password(), password);
        ServerFiles.write(files.mayMakeRoles(), NAME);
        Files.move(unfinished, files.data(), StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    /** Data of an older version of the program. Doing it twice does no harm. */
    private void letMakeRoles() {
        if (ServerFiles.read(files.mayMakeRoles()).isEmpty()) {
            asSuperuser(files.data(), "ALTER ROLE " + NAME + " CREATEROLE");
            ServerFiles.write(files.mayMakeRoles(), NAME);
        }
    }

    private void initialize(Path directory) {
        Command.Result result = tools.run(
                "initdb",
                "--pgdata=" + directory,
                "--username=postgres",
                "--auth=reject",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
        if (!result.succeeded()) {
            throw new EmbeddedServerProblem("PostgreSQL can't prepare " + directory + ": " + result.complaint());
        }
    }

    /** First the database, then the file: if we die in between, there still is no file and the next start does it again. */
    private String replaceLostPassword() {
        String password = newPassword();
        asSuperuser(files.data(), "ALTER ROLE " + NAME + " PASSWORD '" + password + "'");
        ServerFiles.write(files.password(), password);
        return password;
    }

    private void asSuperuser(Path directory, String... statements) {
        Command.Result result = tools.runWithInput(
                String.join("\n", List.of(statements)) + "\n",
                "postgres",
                "--single",
                "-D",
                directory.toString(),
                "-c",
                "exit_on_error=true",
                "-c",
                "log_min_error_statement=panic",
                "postgres");
        if (!result.succeeded()) {
            throw new EmbeddedServerProblem("PostgreSQL can't set up " + directory + ": " + result.complaint());
        }
    }

    private void giveToServer(Path directory) throws IOException {
        if (tools.privileges().dataOwner().isPresent()) {
            int owner = tools.privileges().dataOwner().getAsInt();
            if (!Integer.valueOf(owner).equals(Files.getAttribute(directory, "unix:uid"))) {
                Trees.give(directory, owner);
            }
        }
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
