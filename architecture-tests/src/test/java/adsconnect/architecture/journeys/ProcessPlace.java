package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import adsconnect.architecture.running.Ports;
import adsconnect.architecture.running.ProgramProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a program of a test lives: a home directory and ports of its own. */
record ProcessPlace(Path home, int port, int sandboxPort) implements AutoCloseable {

    static ProcessPlace at(Path home) {
        return new ProcessPlace(home, Ports.free(), Ports.freeInARow(3));
    }

    /** The same home, other ports. */
    ProcessPlace onOtherPorts() {
        return at(home);
    }

    /** The environment of a program here; further names and values take the place of others. */
    Map<String, String> environment(String... more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "HOME", home.toString(),
                "ADSCONNECT_HTTP_PORT", Integer.toString(port),
                "ADSCONNECT_SANDBOX_PORT", Integer.toString(sandboxPort)));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }

    ProgramProcess serve(String... more) {
        return ProgramProcess.start(environment(more), "serve");
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    Path dataDirectory() {
        return home.resolve(".local/share/adsconnect");
    }

    /** The servers of the embedded database here; there should be one at the most. */
    List<Long> databaseProcesses() {
        return processes().map(ProcessHandle::pid).toList();
    }

    /** The server is the last to go, a moment after its files say that it has stopped. */
    void assertNothingIsLeft() {
        Conditions.await("no database process", () -> processes().findAny().isEmpty());
        assertThat(dataDirectory().resolve("postgres/address")).doesNotExist();
        assertThat(IntStream.concat(IntStream.of(port), IntStream.range(sandboxPort, sandboxPort + 3)))
                .allMatch(ProcessPlace::isFree);
    }

    /** After a test that failed, too. */
    @Override
    public void close() {
        processes().forEach(ProcessHandle::destroyForcibly);
        Conditions.await("the end of the database", () -> processes().findAny().isEmpty());
    }

    private Stream<ProcessHandle> processes() {
        String server = "/postgres -D " + dataDirectory();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(server));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
