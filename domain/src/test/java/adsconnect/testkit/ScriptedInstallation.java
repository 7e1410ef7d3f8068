package adsconnect.testkit;

import adsconnect.domain.console.Finding;
import adsconnect.domain.console.InForce;
import adsconnect.domain.console.port.Examination;
import adsconnect.domain.console.port.KeyRing;
import java.util.List;
import java.util.Map;

/** An installation of which all is known. */
public final class ScriptedInstallation implements Examination, KeyRing {

    @Override
    public List<InForce> settings() {
        return List.of(
                new InForce("ADSCONNECT_HTTP_PORT", "8080", InForce.Source.ENVIRONMENT),
                new InForce("ADSCONNECT_LEASE", "", InForce.Source.DEFAULT));
    }

    @Override
    public List<Finding> examine() {
        return List.of(new Finding("client", Finding.Status.FAIL, "Amazon refuses our client", "check it"));
    }

    @Override
    public Map<String, Long> wrapped() {
        return Map.of("key-1", 3L, "key-2", 1L);
    }

    @Override
    public String inUse() {
        return "key-2";
    }
}
