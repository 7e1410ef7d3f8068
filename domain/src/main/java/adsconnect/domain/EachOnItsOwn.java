package adsconnect.domain;

import java.util.ArrayList;
import java.util.List;

/** Several pieces of work of which one that fails keeps none of the others from its turn. */
public final class EachOnItsOwn {

    private EachOnItsOwn() {}

    /** Does all of them; then throws the first failure, the others suppressed in it. */
    public static void run(List<? extends Runnable> work) {
        List<RuntimeException> failures = new ArrayList<>();
        for (Runnable step : work) {
            try {
                step.run();
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.getFirst();
            failures.stream().skip(1).filter(other -> other != first).forEach(first::addSuppressed);
            throw first;
        }
    }
}
