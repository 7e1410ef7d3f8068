package adsconnect.postgres.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Starts and stops the server by pg_ctl, which puts it in a session of its own: Ctrl-C in our terminal doesn't reach it,
 * and it goes on until the program has let go of its last connection.
 */
final class ServerProcess {

    /** Given at every start, so that they hold for data of older programs, too. */
    private static final String SETTINGS = String.join(
            " -c ",
            "",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "password_encryption=scram-sha-256",
            // the program takes up to 35 while it loads reports, and each command beside it up to 16
            "max_connections=100",
            "shared_buffers=64MB",
            // the log is for what went wrong, and holds no values of anybody's rows
            "log_checkpoints=off",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic");

    private static final int PORTS_TO_TRY = 3;
    /** Recovery after a power failure may take minutes; a server that fails ends the wait at once. */
    private static final String SECONDS_TO_START = "600";

    private static final String SECONDS_TO_STOP = "60";

    private final ServerFiles files;
    private final Tools tools;

    ServerProcess(ServerFiles files, Tools tools) {
        this.files = files;
        this.tools = tools;
    }

    /** The server that a killed program left running, if it is sound; stops one that isn't. */
    Optional<Address> adopt(Optional<String> password) {
        Optional<Address> address = Postmaster.namedIn(files.data())
                .filter(Postmaster::runs)
                .flatMap(left -> password.map(known -> new Address(known, left.port())))
                .filter(Address::answers);
        if (address.isEmpty()) {
            stop();
        }
        return address;
    }

    /** Starts it on a free port and returns that. */
    int start() {
        forgetStranger();
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Optional<String> complaint = tryStart(port);
            if (complaint.isEmpty()) {
                return port;
            }
            boolean portTaken = complaint.get().contains("could not create any TCP/IP sockets");
            if (!portTaken || attempt == PORTS_TO_TRY) {
                throw new EmbeddedServerProblem(
                        "PostgreSQL can't start: " + complaint.get() + " (more in " + files.log() + ")");
            }
        }
    }

    /** Sessions are ended and everything is written down; does nothing if no server runs. */
    void stop() {
        if (runs() && !stop("fast") && runs()) {
            stop("immediate");
        }
        if (runs()) {
            throw new EmbeddedServerProblem("PostgreSQL in " + files.data() + " doesn't stop; its process is named in "
                    + Postmaster.file(files.data()));
        }
    }

    private Optional<String> tryStart(int port) {
        keepPreviousLog();
        Command.Result result = tools.run(
                "pg_ctl",
                "start",
                "-D",
                files.data().toString(),
                "-l",
                files.log().toString(),
                "-w",
                "-t",
                SECONDS_TO_START,
                "-o",
                "-p " + port + SETTINGS);
        if (result.succeeded()) {
            return Optional.empty();
        }
        stop();
        String log = ServerFiles.read(files.log()).orElse("");
        return Optional.of(log.isEmpty() ? result.complaint() : new Command.Result(1, log).complaint());
    }

    private boolean stop(String mode) {
        return tools.run("pg_ctl", "stop", "-D", files.data().toString(), "-m", mode, "-w", "-t", SECONDS_TO_STOP)
                .succeeded();
    }

    private boolean runs() {
        return Postmaster.namedIn(files.data()).filter(Postmaster::runs).isPresent();
    }

    /** After a crash of the machine another process may have our old number; postgres would take it for a live server. */
    private void forgetStranger() {
        if (Postmaster.namedIn(files.data()).filter(Postmaster::isStranger).isPresent()) {
            try {
                Files.delete(Postmaster.file(files.data()));
            } catch (IOException failure) {
                throw new EmbeddedServerProblem("What a crash left in " + files.data() + " can't be removed", failure);
            }
        }
    }

    private void keepPreviousLog() {
        try {
            if (Files.exists(files.log())) {
                Files.move(files.log(), files.previousLog(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new EmbeddedServerProblem("The log " + files.log() + " can't be kept", failure);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new EmbeddedServerProblem("There is no free port for PostgreSQL", failure);
        }
    }
}
