package adsconnect.httpkit;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The proxies whose word about who connected to them is believed (RUN-3). Each adds to {@code X-Forwarded-For} whom it
 * serves, and anybody may have written something before that; so the list is read from its end, for as long as the one
 * who wrote is trusted. Vert.x's own allowForward reads it from the beginning, whoever sent it.
 */
public record TrustedProxies(List<Network> networks) {

    /** Nobody's word counts: whoever connects to us is the client. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern WITH_PORT = Pattern.compile("(?:\\[(.+)]|([0-9.]+))(?::[0-9]{1,5})?");

    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    /** Addresses that begin with the same bits. */
    public record Network(InetAddress address, int bits) {

        public Network {
            if (bits < 1 || bits > address.getAddress().length * 8) {
                throw new IllegalArgumentException("A network has at least one bit and no more than an address");
            }
        }

        boolean contains(InetAddress other) {
            byte[] mine = address.getAddress();
            byte[] theirs = other.getAddress();
            int whole = bits / 8;
            if (mine.length != theirs.length || !Arrays.equals(mine, 0, whole, theirs, 0, whole)) {
                return false;
            }
            int rest = 8 - bits % 8;
            return rest == 8 || (mine[whole] & 0xFF) >> rest == (theirs[whole] & 0xFF) >> rest;
        }
    }

    /**
     * Addresses and networks, divided by commas: {@code 10.0.0.0/8, 2001:db8::7}.
     *
     * @throws IllegalArgumentException if one of them is neither
     */
    public static TrustedProxies parse(String text) {
        return new TrustedProxies(Arrays.stream(text.split(",", -1))
                .map(part -> network(part.strip())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "is not a list of addresses or networks like 10.0.0.7, 10.1.0.0/16, 2001:db8::/32")))
                .toList());
    }

    /**
     * The address of whoever is served in the end.
     *
     * @param peer whoever connected to us
     * @param forwardedFor the values of {@code X-Forwarded-For}, in their order
     */
    String client(String peer, List<String> forwardedFor) {
        List<String> hops = forwardedFor.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
        String client = peer;
        for (String hop : hops.reversed()) {
            if (!trusts(client)) {
                return client;
            }
            Optional<InetAddress> before = hop(hop);
            if (before.isEmpty()) {
                // What a proxy could not tell stays with that proxy.
                return client;
            }
            client = before.get().getHostAddress();
        }
        return client;
    }

    private boolean trusts(String text) {
        return address(text)
                .filter(address -> networks.stream().anyMatch(network -> network.contains(address)))
                .isPresent();
    }

    /** Some proxies write the port too, and an IPv6 address in brackets. */
    private static Optional<InetAddress> hop(String text) {
        var withPort = WITH_PORT.matcher(text);
        return withPort.matches()
                ? address(Optional.ofNullable(withPort.group(1)).orElse(withPort.group(2)))
                : address(text);
    }

    private static Optional<Network> network(String text) {
        String[] halves = text.split("/", 2);
        try {
            return address(halves[0])
                    .map(address -> new Network(
                            address,
                            halves.length == 1 ? address.getAddress().length * 8 : Integer.parseInt(halves[1])));
        } catch (IllegalArgumentException notABitCount) {
            return Optional.empty();
        }
    }

    /** Never by asking for a name. An IPv4 address in IPv6 clothes is that IPv4 address. */
    private static Optional<InetAddress> address(String text) {
        if (!text.contains(":") && !IPV4.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
