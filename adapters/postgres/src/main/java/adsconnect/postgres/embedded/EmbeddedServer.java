package adsconnect.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that this program brings along and runs beside itself, for one data directory. Whoever starts it closes it,
 * after the last connection, also when the program is told to end. May be shared between threads.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final ServerFiles files;
    private final ProgramLock lock;
    private final ServerProcess process;
    private final Address address;
    private boolean closed;

    private EmbeddedServer(ServerFiles files, ProgramLock lock, ServerProcess process, Address address) {
        this.files = files;
        this.lock = lock;
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it, or adopts the one that a killed program left running there. If the program is told to end meanwhile, it
     * ends only after the server is down again.
     *
     * @throws EmbeddedServerProblem if there can be none
     */
    public static EmbeddedServer start(Path dataDirectory) {
        ServerFiles files = ServerFiles.below(dataDirectory);
        try (LateShutdown shutdown = LateShutdown.delay()) {
            ProgramLock lock = ProgramLock.take(files.lock());
            EmbeddedServer server;
            try {
                server = start(files, lock);
            } catch (RuntimeException failure) {
                lock.close();
                throw failure;
            }
            if (shutdown.isUnderWay()) {
                server.close();
                throw new EmbeddedServerProblem("The program ended while PostgreSQL was starting");
            }
            return server;
        }
    }

    /** The address of the server that runs on this data directory just now, in whatever program, with its password. */
    public static Optional<String> runningAt(Path dataDirectory) {
        return ServerFiles.read(ServerFiles.expectedBelow(dataDirectory).address())
                .flatMap(Address::parse)
                .filter(Address::answers)
                .map(Address::url);
    }

    /** As {@code postgresql://adsconnect:password@127.0.0.1:port/adsconnect}: never to be logged or shown. */
    public String url() {
        return address.url();
    }

    /** Stops it; its sessions end, its rows are safe. Closing twice is closing once, and the second waits for the first. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            try {
                Files.deleteIfExists(files.address());
            } finally {
                process.stop();
            }
        } catch (IOException failure) {
            throw new EmbeddedServerProblem("The file " + files.address() + " can't be removed", failure);
        }
    }

    @Override
    public String toString() {
        return address.toString();
    }

    private static EmbeddedServer start(ServerFiles files, ProgramLock lock) {
        Cluster.refuseOtherVersions(files);
        Tools tools = Tools.of(files);
        Cluster cluster = new Cluster(files, tools);
        ServerProcess process = new ServerProcess(files, tools);
        Optional<Address> adopted = process.adopt(cluster.knownPassword());
        adopted.ifPresent(address -> LOG.info("Took over {}, which a killed program left running", address));
        Address address = adopted.orElseGet(() -> new Address(cluster.prepare(), process.start()));
        try {
            ServerFiles.write(files.address(), address.url());
        } catch (EmbeddedServerProblem failure) {
            process.stop();
            throw failure;
        }
        return new EmbeddedServer(files, lock, process, address);
    }
}
