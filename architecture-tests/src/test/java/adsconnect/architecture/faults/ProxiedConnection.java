package adsconnect.architecture.faults;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** One connection through a proxy: two sockets, and a thread for each direction. */
final class ProxiedConnection {

    private static final int CHUNK = 64 * 1024;

    private final Socket caller;
    private final Socket server;
    private final Turns turns;
    private final Consumer<ProxiedConnection> ended;
    private final AtomicReference<Turns.Speaker> lastSpeaker = new AtomicReference<>(Turns.Speaker.SERVER);

    ProxiedConnection(Socket caller, Socket server, Turns turns, Consumer<ProxiedConnection> ended) {
        this.caller = caller;
        this.server = server;
        this.turns = turns;
        this.ended = ended;
    }

    void start() {
        Thread.ofVirtual().start(() -> pass(caller, server, Turns.Speaker.NODE));
        Thread.ofVirtual().start(() -> pass(server, caller, Turns.Speaker.SERVER));
    }

    /** Both ends see an error instead of an end. */
    void reset() {
        try (caller;
                server) {
            caller.setSoLinger(true, 0);
            server.setSoLinger(true, 0);
        } catch (IOException gone) {
            // Then there is nothing to reset.
        }
    }

    static void reset(Socket socket) throws IOException {
        try (socket) {
            socket.setSoLinger(true, 0);
        }
    }

    private void pass(Socket from, Socket to, Turns.Speaker speaker) {
        byte[] chunk = new byte[CHUNK];
        try (from;
                to) {
            from.setTcpNoDelay(true);
            for (int length = from.getInputStream().read(chunk);
                    length >= 0;
                    length = from.getInputStream().read(chunk)) {
                if (lastSpeaker.getAndSet(speaker) != speaker) {
                    turns.begins(speaker);
                }
                to.getOutputStream().write(chunk, 0, length);
            }
        } catch (IOException brokenOff) {
            // The other end learns of it by its own socket.
        } finally {
            ended.accept(this);
        }
    }
}
