package adsconnect.architecture.running;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Free ports of this machine. */
public final class Ports {

    private static final int TRIES = 50;

    private static final int LOWEST = 12_000;
    /** From here on the system itself takes ports, for connections that go out. */
    private static final int HIGHEST = 32_768;

    private Ports() {}

    public static int free() {
        return freeInARow(1);
    }

    /** The first of so many free ones in a row; the local Amazon needs three. */
    public static int freeInARow(int count) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - count);
            if (allFree(first, count)) {
                return first;
            }
        }
        throw new IllegalStateException("No free ports in a row");
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
