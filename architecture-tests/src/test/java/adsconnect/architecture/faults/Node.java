package adsconnect.architecture.faults;

import adsconnect.architecture.faults.Trigger.Line;
import adsconnect.architecture.running.ProgramProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** One node of the program in a process of its own, behind proxies of its own. */
final class Node implements AutoCloseable {

    private static final ExecutorService WAITING = Executors.newVirtualThreadPerTaskExecutor();

    private final Map<String, String> environment;
    private final Path temporaryDirectory;
    private final Map<Line, Turns> turns;
    private final Map<Line, List<TcpProxy>> proxies;
    private final List<ProgramProcess> processes = new ArrayList<>();
    private CompletableFuture<String> ready = CompletableFuture.failedFuture(new IllegalStateException("not started"));
    private boolean spared = true;

    Node(
            Map<String, String> environment,
            Path temporaryDirectory,
            Map<Line, Turns> turns,
            Map<Line, List<TcpProxy>> proxies) {
        this.environment = environment;
        this.temporaryDirectory = temporaryDirectory;
        this.turns = new EnumMap<>(turns);
        this.proxies = new EnumMap<>(proxies);
    }

    /** Comes back at once; it may be started again after it was killed. */
    synchronized void start() {
        ProgramProcess process = NodeJvm.start(environment, temporaryDirectory);
        processes.add(process);
        ready = CompletableFuture.supplyAsync(process::ready, WAITING);
    }

    /** Waits until it serves; fails with all it said if it ended instead. */
    void awaitReady() {
        CompletableFuture<String> current;
        synchronized (this) {
            current = ready;
        }
        current.join();
    }

    /** Whether it can be relied on just now: it serves, and no fault is ordered for it. */
    synchronized boolean isReliable() {
        return spared && ready.isDone() && !ready.isCompletedExceptionally();
    }

    /** Says whether a fault is ordered for it. */
    synchronized void spare(boolean spared) {
        this.spared = spared;
    }

    int httpPort() {
        return Integer.parseInt(environment.get("ADSCONNECT_HTTP_PORT"));
    }

    Turns turns(Line line) {
        return turns.get(line);
    }

    /** What it said last is lost with it. */
    void kill() {
        current().close();
        proxies.values().forEach(line -> line.forEach(TcpProxy::reset));
    }

    void freeze() {
        current().signal("STOP");
    }

    void thaw() {
        current().signal("CONT");
    }

    void cut(Line line) {
        proxies.get(line).forEach(TcpProxy::cut);
    }

    void restore(Line line) {
        proxies.get(line).forEach(TcpProxy::restore);
    }

    /** How often it tried in vain since it was cut off there. */
    long refused(Line line) {
        return proxies.get(line).stream().mapToLong(TcpProxy::refused).sum();
    }

    /** Tells it to end and waits for that. */
    void stop() {
        ProgramProcess process = current();
        if (process.isAlive()) {
            process.signal("TERM");
        }
        process.end();
    }

    /** All that it ever said, to be asked for when it is stopped. */
    Stream<String> said() {
        return processes.stream().map(ProgramProcess::end).flatMap(end -> Stream.of(end.out(), end.err()));
    }

    @Override
    public void close() {
        processes.forEach(ProgramProcess::close);
        proxies.values().forEach(line -> line.forEach(TcpProxy::close));
    }

    private synchronized ProgramProcess current() {
        return processes.getLast();
    }
}
