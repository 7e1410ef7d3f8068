package adsconnect.notify;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which networks requests may go to. Whoever names a webhook's address makes this machine ask there, so that by default nothing
 * is asked that only this machine can reach: itself, its neighbours, and what clouds tell their machines.
 */
public enum Networks {
    /** What anybody reaches. */
    PUBLIC,
    /** That, and this machine: in the sandbox. */
    PUBLIC_AND_LOOPBACK,
    /** All there are. */
    ALL;

    /** RFC 6890 and what came after it, besides what the JDK tells. */
    private static final List<Block> SPECIAL = List.of(
            new Block(new int[] {0}, 8),
            new Block(new int[] {100, 64}, 10),
            new Block(new int[] {192, 0, 0}, 24),
            new Block(new int[] {192, 0, 2}, 24),
            new Block(new int[] {192, 88, 99}, 24),
            new Block(new int[] {198, 18}, 15),
            new Block(new int[] {198, 51, 100}, 24),
            new Block(new int[] {203, 0, 113}, 24),
            new Block(new int[] {240}, 4));

    /** The first bits of addresses of four bytes. */
    private record Block(int[] beginning, int bits) {

        private boolean includes(byte[] address) {
            int left = bits;
            for (int index = 0; left > 0; index++) {
                int mask = left >= 8 ? 0xFF : 0xFF << (8 - left) & 0xFF;
                int wanted = index < beginning.length ? beginning[index] : 0;
                if ((address[index] & mask) != (wanted & mask)) {
                    return false;
                }
                left -= 8;
            }
            return true;
        }
    }

    boolean allow(InetAddress address) {
        return switch (this) {
            case PUBLIC -> isPublic(address);
            case PUBLIC_AND_LOOPBACK -> address.isLoopbackAddress() || isPublic(address);
            case ALL -> true;
        };
    }

    private static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> SPECIAL.stream().noneMatch(block -> block.includes(bytes));
            case Inet6Address six -> isPublic(bytes);
            default -> false;
        };
    }

    /** Only what is given to the public, and of that nothing in which an address of four bytes is hidden. */
    private static boolean isPublic(byte[] six) {
        boolean global = (six[0] & 0xE0) == 0x20;
        boolean sixToFour = (six[0] & 0xFF) == 0x20 && six[1] == 0x02;
        boolean special = (six[0] & 0xFF) == 0x20 && six[1] == 0x01 && (six[2] & 0xFE) == 0;
        boolean documentation = (six[0] & 0xFF) == 0x20 && six[1] == 0x01 && six[2] == 0x0D && (six[3] & 0xFF) == 0xB8;
        return global && !sixToFour && !special && !documentation;
    }
}
