package adsconnect.architecture.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Free ports of this machine. */
public final class Ports {

    private static final int TRIES = 50;

    private Ports() {}

    public static int free() {
        return freeInARow(1);
    }

    /** The first of so many free ones in a row; the local Amazon needs three. */
    public static int freeInARow(int count) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int first = anyFree();
            if (first + count < 65_536 && allFree(first, count)) {
                return first;
            }
        }
        throw new IllegalStateException("No free ports in a row");
    }

    private static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean allFree(int first, int count) {
        for (int port = first; port < first + count; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
