package adsconnect.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A way to a server that can fall silent: connections stay open, and nothing of what the server says comes through. */
final class MutedLine implements AutoCloseable {

    private final URI server;
    private final DatabaseAddress address;
    private final ServerSocket entrance;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean muted;

    MutedLine(DatabaseAddress server) throws IOException {
        this.server = URI.create(server.reveal());
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.address = DatabaseAddress.parse(
                server.reveal().replaceFirst("@[^/]+/", "@127.0.0.1:" + entrance.getLocalPort() + "/"));
        Thread.startVirtualThread(this::accept);
    }

    DatabaseAddress address() {
        return address;
    }

    void mute() {
        muted = true;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Socket upstream = new Socket(server.getHost(), server.getPort());
                sockets.addAll(List.of(client, upstream));
                Thread.startVirtualThread(() -> copy(client, upstream, false));
                Thread.startVirtualThread(() -> copy(upstream, client, true));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void copy(Socket from, Socket to, boolean canBeMuted) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!(canBeMuted && muted)) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } catch (IOException closed) {
            // One side is gone, so is the other.
        }
    }
}
