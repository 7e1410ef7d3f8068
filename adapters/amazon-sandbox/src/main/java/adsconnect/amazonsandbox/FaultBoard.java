package adsconnect.amazonsandbox;

/** The switches as they stand now, counting down the calls that are still to fail. */
final class FaultBoard {
    private Faults current = Faults.none();

    Faults current() {
        return current;
    }

    void replace(Faults faults) {
        current = faults;
    }

    /** How this call fails, if it does; uses up one of the counted calls. */
    Fault take(FaultPoint point) {
        Fault fault = current.points().get(point);
        if (!fault.isActive()) {
            return Fault.NONE;
        }
        current.points().put(point, fault.afterOneCall());
        return fault;
    }
}
