package adsconnect.testkit;

import adsconnect.domain.Secret;
import adsconnect.domain.access.port.Passwords;
import java.util.concurrent.atomic.AtomicInteger;

/** Hashes that cost nothing and hide nothing. Counts comparisons, since each must cost the same. */
public final class PlainPasswords implements Passwords {

    private final AtomicInteger comparisons = new AtomicInteger();

    @Override
    public String hash(Secret password) {
        return "plain:" + password.reveal();
    }

    @Override
    public boolean matches(Secret password, String hash) {
        comparisons.incrementAndGet();
        return hash.equals(hash(password));
    }

    public int comparisons() {
        return comparisons.get();
    }
}
