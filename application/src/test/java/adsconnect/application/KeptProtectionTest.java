package adsconnect.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.audit.Protection;
import adsconnect.testkit.ScriptedAuditGuard;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptProtectionTest {

    private static final Protection OPEN = new Protection(List.of("ads: SUPERUSER"), List.of());

    private final ScriptedAuditGuard guard = new ScriptedAuditGuard();
    private final KeptProtection kept = new KeptProtection(guard, Protection.FULL);

    @Test
    void audit1_what_was_seen_is_told_until_the_next_look() {
        guard.find(OPEN);
        assertThat(kept.protection()).isEqualTo(Protection.FULL);

        kept.look();
        assertThat(kept.protection()).isEqualTo(OPEN);
    }

    @Test
    void audit1_a_look_that_fails_is_no_trouble_to_who_reads() {
        guard.find(OPEN);
        kept.look();
        guard.fail();

        assertThatThrownBy(kept::look).isInstanceOf(StoreFailed.class);
        assertThat(kept.protection()).isEqualTo(OPEN);
    }
}
