package adsconnect.application;

import adsconnect.amazonads.AmazonHosts;
import adsconnect.domain.console.Examiner;
import adsconnect.domain.console.Finding;
import adsconnect.domain.console.InForce;
import adsconnect.domain.console.port.Examination;
import adsconnect.domain.marketplace.Region;
import java.util.ArrayList;
import java.util.List;

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
        List<InForce> all = new ArrayList<>();
        all.add(program("mode", settings.mode().name()));
        all.add(program("version", Build.version()));
        all.add(program("Java", Runtime.version().toString()));
        all.add(program("redirect address", ExamineAmazon.redirectUri(settings).toString()));
        for (Region region : Region.values()) {
            AmazonHosts.Host host = hosts.of(region);
            all.add(program("Amazon " + region + " authorize", host.authorize().toString()));
            all.add(program("Amazon " + region + " token", host.token().toString()));
            all.add(program("Amazon " + region + " API", host.api().toString()));
        }
        all.addAll(settings.inForce());
        return all;
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
