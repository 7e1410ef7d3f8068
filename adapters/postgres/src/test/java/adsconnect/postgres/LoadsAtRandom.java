package adsconnect.postgres;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.postgres.AmazonsWord.Report;
import adsconnect.testkit.Samples;
import adsconnect.testkit.Stores;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Loads random reports of a random Amazon into a database, with everything happening on the way that may happen, and holds
 * the tables against {@link LoadedModel} after each. The same seed does the same again.
 */
final class LoadsAtRandom {

    private final Random random;
    private final AmazonsWord amazon;
    private final Stores stores;
    private final ClockAtRandom clock;
    private final LoadingNodes nodes;
    private final CheckedLoads loads;
    private final LoadsInTrouble trouble;
    private final List<LoadedSeries> everything = new ArrayList<>();

    /** @param starting makes what a node loads with, as a node does that starts */
    LoadsAtRandom(
            long seed, Stores stores, Supplier<LoadedRows> starting, DatabaseAddress address, TableContents tables) {
        this.random = new Random(seed);
        this.amazon = new AmazonsWord(random);
        this.stores = stores;
        this.clock = new ClockAtRandom(random);
        this.nodes = new LoadingNodes(stores, starting, clock);
        this.loads = new CheckedLoads(random, nodes, tables, clock);
        this.trouble = new LoadsInTrouble(random, nodes, loads, address);
        connectThreeProfiles();
    }

    /** The second one changed hands: rows of its old owner are there, too. */
    private void connectThreeProfiles() {
        Account one = account();
        Account other = account();
        List<Profile> profiles = List.of(Samples.profile(), Samples.profile(), Samples.profile());
        profiles.forEach(profile -> stores.connections().add(Samples.connection(one, profile)));
        for (ReportType type : ReportType.values()) {
            everything.add(new LoadedSeries(profiles.get(0), one, type));
            everything.add(new LoadedSeries(profiles.get(1), one, type));
            everything.add(new LoadedSeries(profiles.get(1), other, type));
            everything.add(new LoadedSeries(profiles.get(2), other, type));
        }
    }

    private Account account() {
        User owner = Samples.manager();
        stores.users().add(owner, "hash");
        Account account = Samples.account(owner);
        stores.accounts().add(account);
        return account;
    }

    void play(int reports) throws SQLException {
        for (int report = 0; report < reports; report++) {
            LoadedSeries series = everything.get(random.nextInt(everything.size()));
            if (random.nextInt(5) == 0) {
                loads.goBack();
            }
            if (random.nextInt(10) == 0) {
                failOne(series);
            } else {
                loadOne(series);
            }
            loads.assertTablesAreRight();
        }
        for (int moment = 0; moment < 20; moment++) {
            loads.assertThePastIsRight();
        }
    }

    private void failOne(LoadedSeries series) {
        DayRange days = amazon.days();
        ClaimedRun run = nodes.begin(series, new ReportOrder(series.type(), days, false), Optional.empty());
        ReportJob.Failed failed =
                new ReportJob.Failed(1, LoadingNodes.whole(run).order(), ReportJob.Cause.REFUSED, "No such advertiser");
        loads.missing(series, days, run, failed);
        nodes.finish(run);
    }

    private void loadOne(LoadedSeries series) throws SQLException {
        if (random.nextInt(4) > 0) {
            amazon.changeItsMind(series);
        }
        Report report = amazon.report(series);
        ReportOrder order = new ReportOrder(series.type(), report.days(), false);
        // Production has it of one type only; nothing here depends on that.
        Optional<ReportOrder> preview = random.nextInt(4) == 0 ? Optional.of(previewOf(order)) : Optional.empty();
        boolean previewFirst = random.nextBoolean();
        ClaimedRun run = nodes.begin(series, order, preview);
        if (previewFirst) {
            loadPreview(series, run);
        }
        for (int troubles = random.nextInt(3); troubles > 0; troubles--) {
            clock.goOn();
            run = trouble.loadInTrouble(series, run, report);
            loads.remember();
            loads.assertTablesAreRight();
        }
        // Some are given up half done: the next report of these days makes good.
        if (random.nextInt(8) > 0) {
            clock.goOn();
            loads.load(series, run, LoadingNodes.whole(run), report);
            loads.remember();
            if (random.nextBoolean()) {
                loads.assertLoadingItAgainWritesNothing(run, report);
            }
        }
        if (!previewFirst) {
            loadPreview(series, run);
        }
        nodes.finish(run);
    }

    /** The last days of a report, ordered besides. */
    private ReportOrder previewOf(ReportOrder order) {
        DayRange days = order.days();
        long length = 1 + random.nextLong(days.days().count());
        return new ReportOrder(order.type(), new DayRange(days.to().minusDays(length - 1), days.to()), true);
    }

    /** If one was ordered; Amazon may say something else in it than in the whole report. */
    private void loadPreview(LoadedSeries series, ClaimedRun run) throws SQLException {
        if (run.jobs().size() < 2) {
            return;
        }
        if (random.nextBoolean()) {
            amazon.changeItsMind(series);
        }
        clock.goOn();
        ReportJob preview = run.jobs().getLast();
        loads.load(series, run, preview, amazon.report(series, preview.order().days()));
        loads.remember();
        loads.assertTablesAreRight();
    }
}
