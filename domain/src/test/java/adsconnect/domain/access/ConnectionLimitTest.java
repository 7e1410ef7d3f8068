package adsconnect.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.testkit.Samples;
import org.junit.jupiter.api.Test;

class ConnectionLimitTest {

    private static final User SELLER = Samples.seller();
    private static final User MANAGER = Samples.manager();
    private static final User ADMIN = Samples.admin();

    private final ConnectionLimit one = new ConnectionLimit(1);

    @Test
    void lim1_a_seller_may_connect_one_profile() {
        assertThat(one.leavesRoom(SELLER, 0, 1)).isTrue();
        assertThat(one.leavesRoom(SELLER, 1, 1)).isFalse();
        assertThat(one.leavesRoom(SELLER, 0, 2)).isFalse();
    }

    @Test
    void lim1_managers_and_admins_have_no_limit() {
        assertThat(one.leavesRoom(MANAGER, 10_000, 1000)).isTrue();
        assertThat(one.leavesRoom(ADMIN, 10_000, 1000)).isTrue();
    }

    @Test
    void lim1_the_number_is_a_setting() {
        ConnectionLimit three = new ConnectionLimit(3);

        assertThat(three.leavesRoom(SELLER, 2, 1)).isTrue();
        assertThat(three.leavesRoom(SELLER, 2, 2)).isFalse();
        assertThatThrownBy(() -> new ConnectionLimit(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pick2_only_who_may_have_several_ticks_several() {
        assertThat(one.allowsSeveral(SELLER)).isFalse();
        assertThat(new ConnectionLimit(2).allowsSeveral(SELLER)).isTrue();
        assertThat(one.allowsSeveral(MANAGER)).isTrue();
        assertThat(one.allowsSeveral(ADMIN)).isTrue();
    }

    @Test
    void lim1_a_limit_of_their_own_goes_before_that_of_the_role() {
        User seller = Samples.withLimit(SELLER, 3);
        User manager = Samples.withLimit(MANAGER, 1);

        assertThat(one.leavesRoom(seller, 2, 1)).isTrue();
        assertThat(one.leavesRoom(seller, 2, 2)).isFalse();
        assertThat(one.allowsSeveral(seller)).isTrue();
        assertThat(one.leavesRoom(manager, 0, 1)).isTrue();
        assertThat(one.leavesRoom(manager, 1, 1)).isFalse();
        assertThat(one.allowsSeveral(manager)).isFalse();
        assertThat(new ConnectionLimit(5).leavesRoom(Samples.withLimit(SELLER, 1), 1, 1))
                .isFalse();
    }

    @Test
    void lim1_a_seller_has_one_account_also_where_the_setting_allows_several_profiles() {
        ConnectionLimit three = new ConnectionLimit(3);

        assertThat(three.leavesRoomForAnAccount(SELLER, 0)).isTrue();
        assertThat(three.leavesRoomForAnAccount(SELLER, 1)).isFalse();
        assertThat(three.leavesRoomForAnAccount(MANAGER, 500)).isTrue();
        assertThat(three.leavesRoomForAnAccount(Samples.withLimit(MANAGER, 1), 500))
                .isTrue();
    }

    @Test
    void lim3_a_limit_of_their_own_gives_a_seller_several_accounts() {
        User seller = Samples.withLimit(SELLER, 2);

        assertThat(one.leavesRoomForAnAccount(seller, 1)).isTrue();
        assertThat(one.leavesRoomForAnAccount(seller, 2)).isFalse();
    }

    @Test
    void a_limit_leaves_room_for_one_at_least() {
        assertThatThrownBy(() -> Samples.withLimit(SELLER, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ConnectionLimit.possible(1)).isTrue();
        assertThat(ConnectionLimit.possible(0)).isFalse();
        assertThat(ConnectionLimit.possible(ConnectionLimit.LARGEST + 1)).isFalse();
    }
}
