package adsconnect.httpkit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Whom to count where only so much is taken from each: whoever has one IPv6 address has all that begin with its 64 bits. */
final class ClientNetwork {

    /** Of the eight groups in which an address is written. */
    private static final int GROUPS = 4;

    private ClientNetwork() {}

    /** An IPv4 address as it is, an IPv6 address as its network; what is no address stays as it is. */
    static String of(String address) {
        try {
            // Never by asking for a name.
            return InetAddress.ofLiteral(address) instanceof Inet6Address wide
                    ? String.join(":", Arrays.copyOf(wide.getHostAddress().split(":"), GROUPS)) + "::/64"
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
