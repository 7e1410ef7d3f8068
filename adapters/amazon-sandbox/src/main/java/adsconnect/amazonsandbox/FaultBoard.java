package adsconnect.amazonsandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The switches as they stand now, counting down the calls that are still to fail. */
final class FaultBoard {
    private final Map<Host, Window> windows = new HashMap<>();
    private Faults current = Faults.none();

    /** Amazon counts the calls of each place at each of its hosts apart. */
    private record Host(String place, SandboxRegion region) {}

    private record Window(Instant start, int calls) {}

    Faults current() {
        return current;
    }

    void replace(Faults faults) {
        current = faults;
        windows.clear();
    }

    /** How this call fails, if it does; uses up one of the counted calls. */
    Fault take(FaultPoint point, SandboxRegion region, Instant now) {
        return take(current.points(), point, point.member, region, now);
    }

    /** The same for the reports of one type only. */
    Fault take(FaultPoint point, String typeId, SandboxRegion region, Instant now) {
        return Optional.ofNullable(current.reports().get(typeId))
                .map(faults -> take(faults.points(), point, typeId + point.member, region, now))
                .orElse(Fault.NONE);
    }

    /** How the token endpoint fails for one persona, if it does. */
    Fault takeForPersona(String persona, SandboxRegion region) {
        PersonaFaults faults = current.ofPersona(persona);
        if (!faults.tokenEndpoint().isActiveAt(region)) {
            return Fault.NONE;
        }
        current.personas().put(persona, faults.afterOneCall());
        return faults.tokenEndpoint();
    }

    /** How a report ends that is begun now: as its type was told to, else as all were. */
    ReportOutcome takeOutcome(String typeId) {
        for (String key : new String[] {typeId, Faults.ALL_TYPES}) {
            ReportFaults faults = current.ofReports(key);
            if (faults.currentOutcome().isPresent()) {
                current.reports().put(key, faults.afterOneReport());
                return faults.currentOutcome().get();
            }
        }
        return ReportOutcome.COMPLETED;
    }

    Damage.Kind takeDamage(String typeId) {
        for (String key : new String[] {typeId, Faults.ALL_TYPES}) {
            ReportFaults faults = current.ofReports(key);
            if (faults.damage().isActive()) {
                current.reports().put(key, faults.afterOneDownload());
                return faults.damage().kind();
            }
        }
        return Damage.Kind.NONE;
    }

    private Fault take(
            Map<FaultPoint, Fault> points, FaultPoint point, String place, SandboxRegion region, Instant now) {
        Fault fault = points.get(point);
        if (!fault.isActiveAt(region) || passes(fault, new Host(place, region), now)) {
            return Fault.NONE;
        }
        points.put(point, fault.afterOneCall());
        return fault;
    }

    private boolean passes(Fault fault, Host host, Instant now) {
        if (fault.quota().isEmpty()) {
            return false;
        }
        Duration per = fault.quota().get().per();
        Window window = windows.getOrDefault(host, new Window(now, 0));
        if (!now.isBefore(window.start().plus(per))) {
            window = new Window(now, 0);
        }
        windows.put(host, new Window(window.start(), window.calls() + 1));
        return window.calls() < fault.quota().get().calls();
    }
}
