package adsconnect.domain.console.port;

import adsconnect.domain.console.Finding;
import adsconnect.domain.console.InForce;
import java.util.List;

/** What this installation is set to, and whether that works; no secret is ever told. */
public interface Examination {

    /** All settings there are, by name, with what decides each. */
    List<InForce> settings();

    /** Looks at what lies outside: the redirect address, Amazon's hosts, whether our client is accepted. Takes seconds. */
    List<Finding> examine();
}
