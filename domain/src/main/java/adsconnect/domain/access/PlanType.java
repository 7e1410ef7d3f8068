package adsconnect.domain.access;

/** How long a plan runs from its start. */
public enum PlanType {
    NONE(0),
    MONTHLY(1),
    QUARTERLY(3),
    ANNUAL(12);

    private final int months;

    PlanType(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }
}
