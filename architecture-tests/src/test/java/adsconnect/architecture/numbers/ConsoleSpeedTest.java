package adsconnect.architecture.numbers;

import adsconnect.architecture.crowd.LoneNode;
import adsconnect.architecture.running.Ports;
import adsconnect.architecture.running.ProgramProcess;
import adsconnect.postgres.TestDatabase;
import java.lang.management.ManagementFactory;
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

/**
 * Every page of the console, from the request to its last byte, among 100,000 connections of 10,000 users, and the dashboard's
 * pages of one who owns 10,000 of them, then all. Its times belong into benchmarks/RESULTS.md, with what else the machine did
 * meanwhile; here they fail nothing.
 */
class ConsoleSpeedTest {

    private static final int AIM = 300;
    private static final int TIMES = 11;
    private static final int FEW_TIMES = 3;
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
            "/admin/audit?deed=password_changed");

    private static final List<String> OF_ADMINS = List.of(
            "/admin/users",
            "/admin/users?words=owner-77",
            "/admin/feedback",
            "/admin/settings",
            "/admin/vault",
            "/admin/audit?words=owner-77");

    private static final List<String> OF_OWNERS = List.of(
            "/dashboard/ads/",
            "/dashboard/ads/overview",
            "/dashboard/ads/overview?sort=-spend&days=90",
            "/dashboard/ads/overview?words=shop+99",
            "/dashboard/ads/connections",
            "/dashboard/ads/connections?words=shop+99",
            "/dashboard/ads/connections/15000",
            "/dashboard/ads/accounts/" + CrowdOfConnections.account(15_000),
            "/dashboard/ads/links",
            "/dashboard/ads/keys",
            "/dashboard/ads/notices",
            "/dashboard/ads/authorizations/new",
            "/profile");

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
                    Stream.concat(OF_BOTH.stream(), OF_OWNERS.stream())
                            .filter(page -> !page.equals("/admin/connections/60000"))
                            .mapToDouble(page -> median("owner of 10,000", manager, page)));
            System.out.printf(
                    "%.0f ms is the slowest median; the aim is %d ms%n",
                    medians.max().orElseThrow(), AIM);
            crowd.allBelongToOne();
            OF_OWNERS.forEach(page -> median("owner of 100,000", manager, page, FEW_TIMES));
        }
    }

    private static double median(String who, Reader reader, String page) {
        return median(who, reader, page, TIMES);
    }

    private static double median(String who, Reader reader, String page, int often) {
        double[] times = IntStream.range(0, often)
                .mapToDouble(time -> {
                    long start = System.nanoTime();
                    reader.read(page, page.contains("/parts/"));
                    return (System.nanoTime() - start) / 1e6;
                })
                .sorted()
                .toArray();
        System.out.printf(
                "%4.0f ms median, %4.0f ms slowest, load %.1f: %s %s%n",
                times[often / 2],
                times[often - 1],
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                who,
                page);
        return times[often / 2];
    }
}
