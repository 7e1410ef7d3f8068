package adsconnect.web;

import adsconnect.domain.access.ApiKeyName;
import adsconnect.domain.access.MakeApiKey;
import adsconnect.domain.access.Scope;
import adsconnect.domain.account.ProfileId;
import adsconnect.httpkit.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody wants a new key to be, as their form says it. */
record KeyForm(String name, Set<Scope> scopes, String lifetime, boolean onlySome, Set<String> profiles) {

    static final String NEVER = "never";

    /** In days. */
    static final List<String> LIFETIMES = List.of("30", "90", "365", NEVER);

    /** What most programs need; changing things at Amazon, and raw tokens, are not among it. */
    static final KeyForm FRESH =
            new KeyForm("", Set.of(Scope.ACCOUNTS_READ, Scope.ADS_READ, Scope.METRICS_READ), "90", false, Set.of());

    static KeyForm of(Fields form) {
        return new KeyForm(
                form.first("name").orElse(""),
                form.all("scope").stream()
                        .flatMap(text -> Scope.parse(text).stream())
                        .collect(Collectors.toSet()),
                form.first("lifetime").filter(LIFETIMES::contains).orElse(FRESH.lifetime()),
                form.first("see").filter("some"::equals).isPresent(),
                Set.copyOf(form.all("profile")));
    }

    /** Text key of what is wrong with it; empty if it makes a {@link #wish}. */
    Optional<String> problem() {
        if (ApiKeyName.parse(name).isEmpty()) {
            return Optional.of("keys.problem.name");
        }
        if (scopes.isEmpty()) {
            return Optional.of("keys.problem.scopes");
        }
        return onlySome && ids().isEmpty() ? Optional.of("keys.problem.profiles") : Optional.empty();
    }

    MakeApiKey.Wish wish(Instant now) {
        Optional<Instant> end = Optional.of(lifetime)
                .filter(chosen -> !chosen.equals(NEVER))
                .map(days -> now.plus(Duration.ofDays(Long.parseLong(days))));
        return new MakeApiKey.Wish(
                ApiKeyName.parse(name).orElseThrow(), scopes, onlySome ? Optional.of(ids()) : Optional.empty(), end);
    }

    private Set<Long> ids() {
        return profiles.stream()
                .flatMap(text -> ProfileId.parse(text).stream())
                .map(ProfileId::value)
                .collect(Collectors.toSet());
    }
}
