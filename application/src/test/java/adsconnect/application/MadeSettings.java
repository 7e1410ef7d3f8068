package adsconnect.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Environments for tests, and what is wrong with them. */
final class MadeSettings {

    static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private MadeSettings() {}

    /** All that live mode asks for; then names and values that take the place of others. */
    static Map<String, String> live(String... more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "ADSCONNECT_LWA_CLIENT_ID", "the-client",
                "ADSCONNECT_LWA_CLIENT_SECRET", "the-client-secret",
                "ADSCONNECT_DATABASE_URL", "postgresql://somebody:pass-word@db.example/ads",
                "ADSCONNECT_MASTER_KEY", MASTER_KEY));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }

    /** What an operator reads, line by line. */
    static List<String> problems(Map<String, String> environment) {
        StartProblem problem = catchThrowableOfType(StartProblem.class, () -> Settings.from(environment));
        assertThat(problem).as("a refusal of these settings").isNotNull();
        return problem.lines();
    }
}
