package adsconnect.testkit;

import adsconnect.domain.Secret;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.port.ReportSource;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Amazon's reports, each in the making until it is told what becomes of it. Their ids are {@code report-1}, {@code
 * report-2} and so on; as at Amazon, asking for one that is in the making gives that one's id. Used by one thread.
 */
public final class ScriptedReportSource implements ReportSource {

    /** What can be asked of Amazon. */
    public enum Call {
        REQUEST,
        STATE,
        CANCEL,
        OPEN
    }

    private final List<ReportOrder> requested = new ArrayList<>();
    private final Map<String, Made> made = new LinkedHashMap<>();
    private final Map<String, State> states = new HashMap<>();
    private final Map<URI, List<ReportLine>> files = new HashMap<>();
    private final Map<Call, Queue<Runnable>> happenings = new EnumMap<>(Call.class);
    private final Set<Secret> refused = new HashSet<>();
    private final Map<ReportType, AmazonFailure> refusedTypes = new EnumMap<>(ReportType.class);
    private final Map<String, AmazonFailure> hidden = new HashMap<>();
    private int looks;
    private int opened;
    private int closed;

    private record Made(Profile profile, ReportOrder order) {}

    /** The report is finished with these rows. */
    public void finish(String reportId, ReportLine... rows) {
        URI download = URI.create("https://storage.test/" + reportId);
        files.put(download, List.of(rows));
        states.put(reportId, new Ready(Optional.of(download)));
    }

    /** The report is finished, and Amazon says that there is nothing in it. */
    public void finishWithoutRows(String reportId) {
        states.put(reportId, new Ready(Optional.empty()));
    }

    /** Amazon gives the report up. */
    public void refuse(String reportId, String reason) {
        states.put(reportId, new Refused(reason));
    }

    /** Amazon no longer knows the report. */
    public void lose(String reportId) {
        states.remove(reportId);
    }

    /** From now on nobody learns how far that report is, for looking fails so. */
    public void failLooksAt(String reportId, AmazonFailure failure) {
        hidden.put(reportId, failure);
    }

    /** From now on requests for that type fail so. */
    public void refuseRequests(ReportType type, AmazonFailure failure) {
        refusedTypes.put(type, failure);
    }

    /** From now on this access token is refused. */
    public void refuse(Secret accessToken) {
        refused.add(accessToken);
    }

    /** The next such call fails so. */
    public void failNext(Call call, AmazonFailure failure) {
        onNext(call, () -> {
            throw failure;
        });
    }

    /** Happens at the beginning of the next such call. Several are taken in turn. */
    public void onNext(Call call, Runnable happening) {
        happenings.computeIfAbsent(call, key -> new ArrayDeque<>()).add(happening);
    }

    /** What was to happen at the next calls no longer does. */
    public void forgetHappenings() {
        happenings.clear();
    }

    /** The ids of the reports of that type, oldest first. */
    public List<String> of(ReportType type) {
        return made.entrySet().stream()
                .filter(entry -> entry.getValue().order().type() == type
                        && !entry.getValue().order().preview())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every report that is being made is finished without rows. */
    public void finishAll() {
        made.keySet().stream()
                .filter(id -> states.get(id) instanceof Generating)
                .forEach(this::finishWithoutRows);
    }

    /** What was asked for, in order. */
    public List<ReportOrder> requested() {
        return List.copyOf(requested);
    }

    /** How often somebody looked how far a report is. */
    public int looks() {
        return looks;
    }

    /** How often a finished report was fetched. */
    public int opened() {
        return opened;
    }

    /** How many fetched reports were not closed again. */
    public int leftOpen() {
        return opened - closed;
    }

    @Override
    public String request(Profile profile, Secret accessToken, ReportOrder order) {
        begin(Call.REQUEST, accessToken);
        if (refusedTypes.containsKey(order.type())) {
            throw refusedTypes.get(order.type());
        }
        requested.add(order);
        Optional<String> same = made.entrySet().stream()
                .filter(entry -> entry.getValue().equals(new Made(profile, order)))
                .map(Map.Entry::getKey)
                .filter(id -> states.get(id) instanceof Generating)
                .findFirst();
        return same.orElseGet(() -> make(profile, order));
    }

    private String make(Profile profile, ReportOrder order) {
        String id = "report-" + (made.size() + 1);
        made.put(id, new Made(profile, order));
        states.put(id, new Generating());
        return id;
    }

    @Override
    public Optional<State> state(Profile profile, Secret accessToken, String reportId) {
        looks++;
        begin(Call.STATE, accessToken);
        if (hidden.containsKey(reportId)) {
            throw hidden.get(reportId);
        }
        return Optional.ofNullable(states.get(reportId));
    }

    @Override
    public void cancel(Profile profile, Secret accessToken, String reportId) {
        begin(Call.CANCEL, accessToken);
        if (states.get(reportId) instanceof Generating) {
            states.remove(reportId);
        }
    }

    @Override
    public Rows open(Profile profile, ReportOrder order, Ready ready) {
        happen(Call.OPEN);
        opened++;
        return new Listed(ready.download().map(files::get).orElse(List.of()).iterator());
    }

    private void begin(Call call, Secret accessToken) {
        if (refused.contains(accessToken)) {
            throw new AmazonFailure(AmazonFailure.Kind.TOKEN_REFUSED, "Scripted: the token is refused");
        }
        happen(call);
    }

    private void happen(Call call) {
        Queue<Runnable> next = happenings.getOrDefault(call, new ArrayDeque<>());
        if (!next.isEmpty()) {
            next.remove().run();
        }
    }

    private final class Listed implements Rows {

        private final Iterator<ReportLine> rows;

        private Listed(Iterator<ReportLine> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public ReportLine next() {
            return rows.next();
        }

        @Override
        public void forEachRemaining(Consumer<? super ReportLine> action) {
            rows.forEachRemaining(action);
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
