package adsconnect.amazonsandbox;

import java.util.List;

/** A repeatable stream of numbers that depends on nothing but what it was made from (SplitMix64). */
final class Chance {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    private Chance(long state) {
        this.state = state;
    }

    static Chance of(long... ingredients) {
        long state = GAMMA;
        for (long ingredient : ingredients) {
            state = mix(state ^ mix(ingredient + GAMMA));
        }
        return new Chance(state);
    }

    /** Not String.hashCode: its 32 bits would let a thousand profiles collide. */
    static long of(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    double fraction() {
        state += GAMMA;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    double between(double low, double high) {
        return low + (high - low) * fraction();
    }

    long below(long bound) {
        return (long) (fraction() * bound);
    }

    <T> T oneOf(List<T> values) {
        return values.get((int) below(values.size()));
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
