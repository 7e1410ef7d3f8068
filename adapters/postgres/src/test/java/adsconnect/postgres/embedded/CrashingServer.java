package adsconnect.postgres.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/**
 * A PostgreSQL of the tests' own that can be crashed. It keeps its port and what was committed, and has room for the
 * connections of several nodes, which the one that the program brings along need not have.
 */
public final class CrashingServer implements AutoCloseable {

    private static final String SECONDS = "60";

    private final ServerFiles files;
    private final Tools tools;
    private final String password;
    private final int port;

    private CrashingServer(ServerFiles files, Tools tools, String password, int port) {
        this.files = files;
        this.tools = tools;
        this.password = password;
        this.port = port;
    }

    /** Unpacked and prepared by the first who comes, used again by all who come later. */
    public static CrashingServer start(Path directory) {
        ServerFiles files = ServerFiles.below(directory);
        Tools tools = Tools.of(files);
        new ServerProcess(files, tools).stop();
        CrashingServer server = new CrashingServer(files, tools, new Cluster(files, tools).prepare(), freePort());
        String settings = "-p " + server.port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=150"
                + " -c shared_buffers=64MB";
        server.control("start", "-l", files.log().toString(), "-o", settings);
        return server;
    }

    public int port() {
        return port;
    }

    public String user() {
        return Cluster.NAME;
    }

    public String password() {
        return password;
    }

    /** All sessions break off in the middle; it then recovers from its log as after a power failure. */
    public void crash() {
        control("restart", "-m", "immediate", "-l", files.log().toString());
    }

    @Override
    public void close() {
        new ServerProcess(files, tools).stop();
    }

    private void control(String what, String... more) {
        String[] arguments = new String[more.length + 6];
        System.arraycopy(new String[] {what, "-D", files.data().toString(), "-w", "-t", SECONDS}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        Command.Result result = tools.run("pg_ctl", arguments);
        if (!result.succeeded()) {
            throw new EmbeddedServerProblem("PostgreSQL can't " + what + ": " + result.complaint());
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
