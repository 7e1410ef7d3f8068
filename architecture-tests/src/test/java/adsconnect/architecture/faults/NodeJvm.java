package adsconnect.architecture.faults;

import adsconnect.architecture.running.ProgramProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Java that nodes run on: as small as does, for there are several at once. */
final class NodeJvm {

    private static final List<String> SMALL = List.of("-Xmx128m", "-Xms48m");

    private NodeJvm() {}

    static ProgramProcess start(Map<String, String> environment, Path temporaryDirectory) {
        List<String> flags = new ArrayList<>(SMALL);
        flags.add("-Djava.io.tmpdir=" + temporaryDirectory);
        return ProgramProcess.start(flags, environment, "serve");
    }
}
