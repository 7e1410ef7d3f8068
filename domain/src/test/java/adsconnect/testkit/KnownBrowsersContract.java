package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of known browsers does. */
public abstract class KnownBrowsersContract {

    private static final SecretHash BROWSER = Samples.hash("a browser");

    private final User user = Samples.seller();
    private final User other = Samples.seller();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void users_are_stored() {
        stores().users().add(user, "hash");
        stores().users().add(other, "hash");
    }

    @Test
    void a_browser_is_known_for_whoever_signed_in_there() {
        stores().knownBrowsers().remember(BROWSER, user.id(), Samples.NOW);

        assertThat(stores().knownBrowsers().isKnown(BROWSER, user.id())).isTrue();
        assertThat(stores().knownBrowsers().isKnown(BROWSER, other.id())).isFalse();
        assertThat(stores().knownBrowsers().isKnown(Samples.hash("another"), user.id()))
                .isFalse();

        stores().knownBrowsers().remember(BROWSER, other.id(), Samples.NOW);
        assertThat(stores().knownBrowsers().isKnown(BROWSER, user.id())).isTrue();
        assertThat(stores().knownBrowsers().isKnown(BROWSER, other.id())).isTrue();
    }

    @Test
    void all_of_one_user_are_forgotten_together() {
        stores().knownBrowsers().remember(BROWSER, user.id(), Samples.NOW);
        stores().knownBrowsers().remember(BROWSER, other.id(), Samples.NOW);

        stores().knownBrowsers().forgetAll(user.id());

        assertThat(stores().knownBrowsers().isKnown(BROWSER, user.id())).isFalse();
        assertThat(stores().knownBrowsers().isKnown(BROWSER, other.id())).isTrue();
    }

    @Test
    void what_was_not_seen_for_long_is_purged() {
        stores().knownBrowsers().remember(BROWSER, user.id(), Samples.NOW);
        stores().knownBrowsers().remember(BROWSER, user.id(), Samples.NOW.plusSeconds(5));

        stores().knownBrowsers().purge(Samples.NOW.plusSeconds(5));
        assertThat(stores().knownBrowsers().isKnown(BROWSER, user.id())).isTrue();

        stores().knownBrowsers().purge(Samples.NOW.plusSeconds(6));
        assertThat(stores().knownBrowsers().isKnown(BROWSER, user.id())).isFalse();
    }
}
