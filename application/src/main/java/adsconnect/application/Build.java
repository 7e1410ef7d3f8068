package adsconnect.application;

import java.util.Optional;

/** What this program was built as. */
public final class Build {

    private Build() {}

    /** The version, as its jar knows it. */
    public static String version() {
        return Optional.ofNullable(Build.class.getPackage().getImplementationVersion())
                .orElse("(not from a jar)");
    }
}
