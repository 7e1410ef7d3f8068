package adsconnect.postgres.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * PostgreSQL refuses to run as root. So root starts it in a user namespace, where it is nobody in particular, or, where
 * namespaces are forbidden (containers, as a rule), as the user nobody, with the one right to enter root's directories.
 *
 * @param prefix what comes before each command
 * @param dataOwner whose the rows must be; empty: whoever runs the program
 */
record Privileges(List<String> prefix, OptionalInt dataOwner) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    /** Root's own home is closed to others, and postgres must be able to read its own programs. */
    private static final Path READABLE_BY_NOBODY = Path.of("/var/lib/adsconnect/postgres");

    private static final Privileges OF_THIS_USER = new Privileges(List.of(), OptionalInt.empty());
    private static final Privileges IN_A_NAMESPACE = new Privileges(List.of("unshare", "-U"), OptionalInt.of(ROOT));
    private static final Privileges AS_NOBODY = new Privileges(
            List.of(
                    "setpriv",
                    "--reuid=" + NOBODY,
                    "--regid=" + NOBODY,
                    "--clear-groups",
                    "--inh-caps=-all,+dac_override",
                    "--ambient-caps=-all,+dac_override"),
            OptionalInt.of(NOBODY));

    /** Tries what works here; takes milliseconds. */
    static Privileges available() {
        if (new UnixSystem().getUid() != ROOT) {
            return OF_THIS_USER;
        }
        if (IN_A_NAMESPACE.work()) {
            return IN_A_NAMESPACE;
        }
        if (AS_NOBODY.work()) {
            return AS_NOBODY;
        }
        throw new EmbeddedServerProblem(
                "PostgreSQL refuses to run as root, and here root may neither create user namespaces"
                        + " (unshare -U) nor become nobody (setpriv): run as an ordinary user, or set ADSCONNECT_DATABASE_URL");
    }

    /** Where the programs can be started from under these privileges. */
    Path placeForBinaries(ServerFiles files) {
        return equals(AS_NOBODY) ? READABLE_BY_NOBODY : files.root();
    }

    private boolean work() {
        try {
            Process probe = new ProcessBuilder(Command.of(prefix, "true").words())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.onExit().join().exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
