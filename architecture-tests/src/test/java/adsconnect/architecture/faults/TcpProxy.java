package adsconnect.architecture.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntSupplier;

/** Stands between a node and a server of this machine, passes on what they say, and can cut them off from each other. */
final class TcpProxy implements AutoCloseable {

    private final ServerSocket door;
    private final IntSupplier target;
    private final Turns turns;
    private final Set<ProxiedConnection> connections = new HashSet<>();
    private boolean cut;
    private long refused;

    private TcpProxy(ServerSocket door, IntSupplier target, Turns turns) {
        this.door = door;
        this.target = target;
        this.turns = turns;
        Thread.ofVirtual().name("proxy-" + door.getLocalPort()).start(this::letIn);
    }

    static TcpProxy to(int port, Turns turns) {
        return to(() -> port, turns);
    }

    /** Asks for each new connection where it leads to; a negative port is nowhere. */
    static TcpProxy to(IntSupplier target, Turns turns) {
        try {
            return new TcpProxy(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), target, turns);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Resets what is open and refuses whatever comes, until it is restored. */
    synchronized void cut() {
        cut = true;
        refused = 0;
        resetAll();
    }

    /** Resets what is open and goes on. */
    synchronized void reset() {
        resetAll();
    }

    synchronized void restore() {
        cut = false;
    }

    /** How many came in vain since it was cut the last time. */
    synchronized long refused() {
        return refused;
    }

    synchronized int open() {
        return connections.size();
    }

    @Override
    public synchronized void close() {
        cut = true;
        resetAll();
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void resetAll() {
        Set.copyOf(connections).forEach(ProxiedConnection::reset);
        connections.clear();
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closed) {
                // Either the door, which ends the loop, or a caller who is gone already.
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        if (isCut()) {
            refuse(caller);
            return;
        }
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), target.getAsInt());
        } catch (IOException | IllegalArgumentException nobodyThere) {
            refuse(caller);
            return;
        }
        ProxiedConnection connection = new ProxiedConnection(caller, server, turns, this::forget);
        if (!remember(connection)) {
            connection.reset();
            return;
        }
        connection.start();
    }

    private synchronized boolean isCut() {
        return cut;
    }

    private synchronized void refuse(Socket caller) throws IOException {
        refused++;
        ProxiedConnection.reset(caller);
    }

    private synchronized boolean remember(ProxiedConnection connection) {
        if (cut) {
            refused++;
            return false;
        }
        return connections.add(connection);
    }

    private synchronized void forget(ProxiedConnection connection) {
        connections.remove(connection);
    }
}
