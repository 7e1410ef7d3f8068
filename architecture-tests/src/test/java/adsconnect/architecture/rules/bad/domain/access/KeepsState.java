package adsconnect.architecture.rules.bad.domain.access;

public final class KeepsState {

    private int visits;

    int visit() {
        return ++visits;
    }
}
