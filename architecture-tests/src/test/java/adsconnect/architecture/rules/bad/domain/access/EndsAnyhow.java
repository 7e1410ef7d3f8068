package adsconnect.architecture.rules.bad.domain.access;

public final class EndsAnyhow {

    public interface Outcome {}
}
