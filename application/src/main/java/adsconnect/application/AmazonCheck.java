package adsconnect.application;

import adsconnect.domain.audit.Alarm;
import adsconnect.domain.audit.port.Alarms;
import adsconnect.domain.console.Finding;
import adsconnect.domain.marketplace.Region;
import java.util.Locale;
import java.util.function.Function;

/**
 * The self-test's look at one region of Amazon's. That our client is accepted there ends the alarm that it is not, also where
 * nobody is connected whose next token would.
 *
 * @param look whether the region is reached, and accepts our client
 */
record AmazonCheck(Alarms alarms, Function<Region, adsconnect.application.Finding> look) {

    static String name(Region region) {
        return "amazon-" + region.name().toLowerCase(Locale.ROOT);
    }

    Finding of(Region region) {
        adsconnect.application.Finding found = look.apply(region);
        if (found.status() == adsconnect.application.Finding.Status.OK) {
            alarms.end(Alarm.clientRejected(region));
        }
        return ConsoleChecks.told(name(region), found.name().equals("client") ? "client" : "amazon", found);
    }
}
