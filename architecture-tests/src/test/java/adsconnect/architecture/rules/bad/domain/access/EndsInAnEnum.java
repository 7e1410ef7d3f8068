package adsconnect.architecture.rules.bad.domain.access;

public final class EndsInAnEnum {

    public enum Outcome {
        DONE,
        REFUSED
    }
}
