package adsconnect.testkit;

import adsconnect.domain.console.Examiner;
import adsconnect.domain.console.Finding;
import adsconnect.domain.console.InForce;
import adsconnect.domain.console.InstallationState;
import adsconnect.domain.console.InstallationState.Queue;
import adsconnect.domain.console.InstallationState.Waiting;
import adsconnect.domain.console.Remark;
import adsconnect.domain.console.port.Examination;
import adsconnect.domain.console.port.InstallationStates;
import adsconnect.domain.console.port.KeyRing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An installation of which all is known. */
public final class ScriptedInstallation implements Examination, InstallationStates, KeyRing {

    @Override
    public List<InForce> settings() {
        return List.of(
                new InForce("redirect", "https://ads.example/back", false, InForce.Source.PROGRAM),
                new InForce("ADSCONNECT_HTTP_PORT", "8080", false, InForce.Source.ENVIRONMENT),
                new InForce("ADSCONNECT_SMTP_URL", "", true, InForce.Source.FILE),
                new InForce("ADSCONNECT_LEASE", "30s", false, InForce.Source.DEFAULT));
    }

    @Override
    public List<String> checks() {
        return List.of("amazon-na", "mail");
    }

    @Override
    public List<Finding> examine(Examiner examiner) {
        return checks().stream().map(name -> check(name, examiner)).toList();
    }

    @Override
    public Finding check(String name, Examiner examiner) {
        return name.equals("mail")
                ? Finding.ok(
                        name,
                        Remark.quoted(
                                examiner.user().email() + " in " + examiner.language() + " by " + examiner.seenAt()))
                : Finding.fail(name, "client", Remark.of("token-reached", 1234), Remark.of("client-refused"));
    }

    @Override
    public InstallationState read(Instant now) {
        return new InstallationState(
                "PostgreSQL 17.11",
                123_456_789,
                "042",
                "043",
                Map.of(Queue.RUNS, new Waiting(7, Optional.of(now.minusSeconds(90)))));
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
