package adsconnect.application;

import adsconnect.amazonads.AmazonHosts;
import adsconnect.domain.console.Examiner;
import adsconnect.domain.console.Finding;
import adsconnect.domain.console.InForce;
import adsconnect.domain.console.port.Examination;
import adsconnect.domain.marketplace.Region;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The settings this program runs with, and its self-test, for the console. */
final class ExamineForConsole implements Examination {

    private final Settings settings;
    private final AmazonHosts hosts;
    private final SelfExamination selfTest;

    /** @param hosts of Amazon as they are really asked: in the sandbox the local one's */
    ExamineForConsole(Settings settings, AmazonHosts hosts, SelfExamination selfTest) {
        this.settings = settings;
        this.hosts = hosts;
        this.selfTest = selfTest;
    }

    @Override
    public List<InForce> settings() {
        Map<String, URI> replaced = replaced();
        return Stream.concat(
                        Stream.of(
                                program("mode", settings.mode().name()),
                                program("version", Build.version()),
                                program("java", Runtime.version().toString()),
                                program(
                                        "redirect",
                                        ExamineAmazon.redirectUri(settings).toString())),
                        settings.inForce().stream()
                                .map(one -> replaced.containsKey(one.name())
                                        ? program(
                                                one.name(),
                                                replaced.get(one.name()).toString())
                                        : one))
                .toList();
    }

    /** By the names of their settings, what is asked in place of what these say. */
    private Map<String, URI> replaced() {
        Map<String, URI> replaced = new HashMap<>();
        for (Region region : Region.values()) {
            AmazonHosts.Host set = settings.amazonHosts().of(region);
            AmazonHosts.Host asked = hosts.of(region);
            String prefix = "ADSCONNECT_AMAZON_" + region;
            if (!asked.authorize().equals(set.authorize())) {
                replaced.put(prefix + "_AUTHORIZE_URL", asked.authorize());
            }
            if (!asked.token().equals(set.token())) {
                replaced.put(prefix + "_TOKEN_URL", asked.token());
            }
            if (!asked.api().equals(set.api())) {
                replaced.put(prefix + "_API_URL", asked.api());
            }
        }
        return replaced;
    }

    @Override
    public List<String> checks() {
        return selfTest.names();
    }

    @Override
    public List<Finding> examine(Examiner examiner) {
        return selfTest.all(examiner);
    }

    @Override
    public Finding check(String name, Examiner examiner) {
        return selfTest.check(name, examiner);
    }

    private static InForce program(String name, String value) {
        return new InForce(name, value, false, InForce.Source.PROGRAM);
    }
}
