package adsconnect.application;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;

/** Whether the address to listen on can be had. Asked first: it is the commonest trouble, and all the rest takes seconds. */
final class ListenAddress {

    private ListenAddress() {}

    /** @throws StartProblem saying which of the two settings to change */
    static void requireFree(Settings.Http http) {
        InetAddress host = ownAddress(http);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, http.port()));
        } catch (IOException notToBeHad) {
            throw taken(http);
        }
    }

    static StartProblem taken(Settings.Http http) {
        return new StartProblem("Port " + http.port() + " on " + http.host()
                + " is not free, or not ours to take: stop the other program, or set ADSCONNECT_HTTP_PORT");
    }

    private static InetAddress ownAddress(Settings.Http http) {
        try {
            InetAddress host = InetAddress.getByName(http.host());
            if (host.isAnyLocalAddress()
                    || host.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(host) != null) {
                return host;
            }
        } catch (IOException unknown) {
            // Said below, as of any address that is not ours.
        }
        throw new StartProblem("ADSCONNECT_HTTP_HOST is not an address of this machine: " + http.host());
    }
}
