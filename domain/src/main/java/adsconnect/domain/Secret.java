package adsconnect.domain;

import java.util.Objects;

/** A text nobody may read by accident: it prints as stars. Only {@link #reveal()} gives it away. */
public final class Secret {

    private final String value;

    public Secret(String value) {
        this.value = Objects.requireNonNull(value);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A secret can't be empty");
        }
    }

    /** The clear text. Every call of this method is a place to look at in a review. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
