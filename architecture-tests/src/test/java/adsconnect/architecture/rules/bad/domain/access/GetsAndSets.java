package adsconnect.architecture.rules.bad.domain.access;

public final class GetsAndSets {

    record Gets(String name) {
        String getName() {
            return name;
        }
    }

    record Sets(StringBuilder name) {
        void setName(String wanted) {
            name.replace(0, name.length(), wanted);
        }
    }
}
