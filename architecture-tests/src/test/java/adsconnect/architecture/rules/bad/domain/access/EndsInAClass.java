package adsconnect.architecture.rules.bad.domain.access;

public final class EndsInAClass {

    public sealed interface Outcome {}

    static final class Done implements Outcome {}
}
