package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.port.MadeLinks;
import org.junit.jupiter.api.Test;

/** What every store of links that were made does. */
public abstract class MadeLinksContract {

    private static final SecretHash LINK = Samples.hash("a link");

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @Test
    void one_that_was_made_is_known_and_is_not_made_once_more() {
        MadeLinks links = stores().madeLinks();
        assertThat(links.has(LINK)).isFalse();

        links.add(LINK);

        assertThat(links.has(LINK)).isTrue();
        assertThat(links.has(Samples.hash("another link"))).isFalse();
        assertThatThrownBy(() -> links.add(LINK)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void what_is_rolled_back_was_not_made() {
        assertThatThrownBy(() -> stores().unitOfWork().inOne(() -> {
                    stores().madeLinks().add(LINK);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(stores().madeLinks().has(LINK)).isFalse();
    }
}
