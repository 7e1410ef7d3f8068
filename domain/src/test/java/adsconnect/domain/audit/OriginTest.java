package adsconnect.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** AUDIT-1: from where. */
class OriginTest {

    private static final Origin WEB = new Origin(Origin.Via.WEB, "192.0.2.7");

    @Test
    void is_what_the_edge_bound_for_as_long_as_its_work_runs() {
        Origin inside = WEB.call(Origin::current);

        assertThat(inside).isEqualTo(WEB);
        assertThat(Origin.current()).isEqualTo(Origin.PROGRAM);
    }

    @Test
    void work_inside_of_other_work_may_come_from_elsewhere() {
        Origin node = new Origin(Origin.Via.NODE, "17@host");
        List<Origin> seen = new ArrayList<>();

        node.run(() -> {
            WEB.run(() -> seen.add(Origin.current()));
            seen.add(Origin.current());
        });

        assertThat(seen).containsExactly(WEB, node);
    }

    @Test
    void what_fails_comes_out_unchanged() {
        IllegalStateException thrown = new IllegalStateException("no");

        assertThatThrownBy(() -> WEB.run(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(Origin.current()).isEqualTo(Origin.PROGRAM);
    }

    @Test
    void a_name_from_outside_is_made_to_fit() {
        assertThat(Origin.named(Origin.Via.WEB, "192.0.2.7")).isEqualTo(WEB);
        assertThat(Origin.named(Origin.Via.WEB, "").from()).isEqualTo("unknown");
        assertThat(Origin.named(Origin.Via.NODE, "x".repeat(300)).from()).hasSize(100);
    }

    @Test
    void has_a_name_of_decent_length() {
        assertThatThrownBy(() -> new Origin(Origin.Via.WEB, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Origin(Origin.Via.WEB, "x".repeat(101)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_admin_who_acts_in_an_owners_place_is_named_with_the_reason() {
        UserId owner = new UserId(UUID.randomUUID());
        UserId admin = new UserId(UUID.randomUUID());
        Reason reason = new Reason("Asked for on the phone");

        AuditLine line = WEB.by(admin)
                .because(reason)
                .call(() -> AuditLine.of(
                        Instant.EPOCH, new Actor.Person(owner), Deed.PROFILE_DISCONNECTED, Subject.of(owner)));

        assertThat(line.by()).isEqualTo(new Actor.Person(admin));
        assertThat(line.origin()).isEqualTo(WEB.because(reason));
    }

    @Test
    void a_reason_is_tidied_and_says_something() {
        assertThat(Reason.parse("  asked\r\n for\tit ")).contains(new Reason("asked for it"));
        assertThat(Reason.parse("x".repeat(500))).isPresent();
        assertThat(Reason.parse("x".repeat(501))).isEmpty();
        assertThat(Reason.parse(" a ")).isEmpty();
        assertThat(Reason.parse("客户要求")).isPresent();
    }

    @Test
    void a_reason_keeps_no_secret() {
        assertThat(Reason.parse("token Atzr|IwEBIAbcdefghijkl").orElseThrow().text())
                .doesNotContain("IwEBI")
                .contains("***");
    }
}
