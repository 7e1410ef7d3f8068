package adsconnect.architecture.faults;

import adsconnect.architecture.running.LocalAmazonControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What is left when all work is done and all nodes are stopped.
 *
 * @param confirmed the profiles that were connected
 * @param reports what Amazon was asked for
 * @param logs all that the nodes said
 * @param secrets what must not be found there
 * @param temporaryDirectories of the nodes
 */
record EndState(
        Tables tables,
        LocalAmazonControl amazon,
        List<Long> confirmed,
        List<AmazonReport> reports,
        List<String> logs,
        Set<String> secrets,
        List<Path> temporaryDirectories) {}
