package adsconnect.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessPolicyTest {

    private static final UserId OWNER = new UserId(new UUID(1, 1));

    @Test
    void sec1_everybody_uses_what_is_theirs_and_nothing_else() {
        assertThat(AccessPolicy.mayUse(new UserId(new UUID(1, 1)), OWNER)).isTrue();
        assertThat(AccessPolicy.mayUse(new UserId(new UUID(1, 2)), OWNER)).isFalse();
    }
}
