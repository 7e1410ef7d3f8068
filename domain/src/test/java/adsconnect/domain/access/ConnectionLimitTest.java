package adsconnect.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConnectionLimitTest {

    private final ConnectionLimit one = new ConnectionLimit(1);

    @Test
    void lim1_a_seller_may_connect_one_profile() {
        assertThat(one.leavesRoom(Role.SELLER, 0, 1)).isTrue();
        assertThat(one.leavesRoom(Role.SELLER, 1, 1)).isFalse();
        assertThat(one.leavesRoom(Role.SELLER, 0, 2)).isFalse();
    }

    @Test
    void lim1_managers_and_admins_have_no_limit() {
        assertThat(one.leavesRoom(Role.MANAGER, 10_000, 1000)).isTrue();
        assertThat(one.leavesRoom(Role.ADMIN, 10_000, 1000)).isTrue();
    }

    @Test
    void lim1_the_number_is_a_setting() {
        ConnectionLimit three = new ConnectionLimit(3);

        assertThat(three.leavesRoom(Role.SELLER, 2, 1)).isTrue();
        assertThat(three.leavesRoom(Role.SELLER, 2, 2)).isFalse();
        assertThatThrownBy(() -> new ConnectionLimit(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pick2_only_who_may_have_several_ticks_several() {
        assertThat(one.allowsSeveral(Role.SELLER)).isFalse();
        assertThat(new ConnectionLimit(2).allowsSeveral(Role.SELLER)).isTrue();
        assertThat(one.allowsSeveral(Role.MANAGER)).isTrue();
        assertThat(one.allowsSeveral(Role.ADMIN)).isTrue();
    }
}
