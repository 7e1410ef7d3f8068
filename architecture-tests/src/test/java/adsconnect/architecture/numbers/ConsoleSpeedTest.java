package adsconnect.architecture.numbers;

import adsconnect.architecture.crowd.LoneNode;
import adsconnect.architecture.running.Ports;
import adsconnect.architecture.running.ProgramProcess;
import adsconnect.postgres.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every page of the console, from the request to its last byte, among 100,000 connections of 10,000 users. Its times belong into
 * benchmarks/RESULTS.md, with what else the machine did meanwhile; here they fail nothing.
 */
class ConsoleSpeedTest {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleSpeedTest.class);

    private static final int AIM = 300;
    private static final int TIMES = 11;
    private static final List<String> FOR_LONG = List.of("-XX:TieredStopAtLevel=4", "-Xmx256m");

    private static final List<String> OF_BOTH = List.of(
            "/admin/",
            "/admin/parts/attention",
            "/admin/connections",
            "/admin/parts/connections",
            "/admin/connections?show=stale",
            "/admin/connections?show=expired",
            "/admin/connections?words=shop+99",
            "/admin/connections?words=nobody+has+this",
            "/admin/connections/60000",
            "/admin/links",
            "/admin/links?show=failed",
            "/admin/links?words=client+77",
            "/admin/links?words=nobody+has+this",
            "/admin/runs",
            "/admin/runs?show=failed",
            "/admin/runs?show=failing",
            "/admin/runs?words=profile+77",
            "/admin/runs?words=nobody+has+this",
            "/admin/keys",
            "/admin/keys?show=ending",
            "/admin/keys?words=key+77",
            "/admin/keys?words=nobody+has+this",
            "/admin/webhooks",
            "/admin/audit",
            "/admin/audit?deed=password-changed");

    private static final List<String> OF_ADMINS = List.of(
            "/admin/users",
            "/admin/users?words=owner-77",
            "/admin/feedback",
            "/admin/settings",
            "/admin/vault",
            "/admin/audit?words=owner-77");

    @TempDir
    Path home;

    @Test
    @Tag("long")
    @Timeout(1_800)
    void every_page_of_the_console_answers_among_very_many_and_tells_its_time() {
        CrowdOfConnections crowd = CrowdOfConnections.of(TestDatabase.migrated());
        int port = Ports.free();
        try (ProgramProcess node = new LoneNode(home, crowd.database(), port).start(FOR_LONG, Map.of())) {
            node.ready();
            Reader admin = new Reader("http://localhost:" + port, "session-1");
            Reader manager = new Reader("http://localhost:" + port, "session-2");
            DoubleStream medians = DoubleStream.concat(
                    Stream.concat(OF_BOTH.stream(), OF_ADMINS.stream())
                            .mapToDouble(page -> median("admin", admin, page)),
                    Stream.concat(
                                    OF_BOTH.stream(),
                                    Stream.of(
                                            "/dashboard/ads/", "/dashboard/ads/overview", "/dashboard/ads/connections"))
                            .filter(page -> !page.equals("/admin/connections/60000"))
                            .mapToDouble(page -> median("manager", manager, page)));
            LOG.info(
                    "{} ms is the slowest median; the aim is {} ms",
                    Math.round(medians.max().orElseThrow()),
                    AIM);
        }
    }

    private static double median(String who, Reader reader, String page) {
        double[] times = IntStream.range(0, TIMES)
                .mapToDouble(time -> {
                    long start = System.nanoTime();
                    reader.read(page, page.contains("/parts/"));
                    return (System.nanoTime() - start) / 1e6;
                })
                .sorted()
                .toArray();
        LOG.info(
                "{} ms median, {} ms slowest: {} {}",
                Math.round(times[TIMES / 2]),
                Math.round(times[TIMES - 1]),
                who,
                page);
        return times[TIMES / 2];
    }
}
