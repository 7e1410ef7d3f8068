package adsconnect.testkit;

import adsconnect.domain.Chance;
import adsconnect.domain.access.AdmitUser;
import adsconnect.domain.audit.RecordUserChanges;
import java.security.SecureRandom;
import java.time.Clock;

/** How sessions are opened, over the domain's fakes. */
public final class Admission {

    private Admission() {}

    public static AdmitUser of(InMemoryStores stores, Clock clock) {
        return new AdmitUser(
                stores.sessions(),
                stores.secondFactors(),
                stores.knownBrowsers(),
                stores.attempts(),
                new RecordUserChanges(stores.auditTrail(), clock),
                new Chance(new SecureRandom()),
                clock);
    }
}
