package adsconnect.amazonsandbox;

/** Ids that stay the same from run to run: 15 digits, or 18 for whoever has ids that no JavaScript number holds. */
final class EntityIds {
    private static final long MAX_SAFE_INTEGER = 9_007_199_254_740_991L;
    private static final long FIFTEEN_DIGITS = 100_000_000_000_000L;
    private static final long EIGHTEEN_DIGITS = 100_000_000_000_000_000L;

    private EntityIds() {}

    /** What is numbered; each kind has a first digit of its own. */
    enum Kind {
        PORTFOLIO,
        AD_GROUP,
        AD,
        TARGET,
        NEGATIVE
    }

    /** Ends in 1, so that nine followers are free for what belongs together. */
    static long of(Profile profile, Kind kind, long... ingredients) {
        long mixed = Chance.of(ingredients).below(1L << 53);
        Chance chance = Chance.of(profile.id(), kind.ordinal(), mixed);
        long unit = hasLongOnes(profile) ? EIGHTEEN_DIGITS : FIFTEEN_DIGITS;
        return unit * (kind.ordinal() + 4) + chance.below(unit / 10) * 10 + 1;
    }

    static boolean hasLongOnes(Profile profile) {
        return profile.id() > MAX_SAFE_INTEGER;
    }
}
