package adsconnect.application;

import adsconnect.amazonads.AmazonHosts;
import adsconnect.domain.console.InForce;
import adsconnect.domain.console.port.Examination;
import adsconnect.domain.marketplace.Region;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the doctor finds outside of this program, and the settings it runs with, for the console. */
final class ExamineForConsole implements Examination {

    private final Settings settings;
    private final AmazonHosts hosts;
    private final Clock clock;

    /** @param hosts of Amazon as they are really asked: in the sandbox the local one's */
    ExamineForConsole(Settings settings, AmazonHosts hosts, Clock clock) {
        this.settings = settings;
        this.hosts = hosts;
        this.clock = clock;
    }

    @Override
    public List<InForce> settings() {
        List<InForce> all = new ArrayList<>();
        all.add(program("mode", settings.mode().name()));
        all.add(program("version", Build.version()));
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
    public List<adsconnect.domain.console.Finding> examine() {
        return Stream.concat(ExamineAmazon.hosts(settings).stream(), ExamineAmazon.client(settings, clock).stream())
                .map(found -> new adsconnect.domain.console.Finding(
                        found.name(),
                        adsconnect.domain.console.Finding.Status.valueOf(
                                found.status().name()),
                        found.detail(),
                        found.fix().orElse("")))
                .toList();
    }

    private static InForce program(String name, String value) {
        return new InForce(name, value, InForce.Source.PROGRAM);
    }
}
