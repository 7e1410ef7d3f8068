package adsconnect.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.connection.port.Connections;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionStageTest {

    @Test
    void wait1_a_screen_sees_every_stage_in_turn() {
        List<ConnectionStage> shown = new ArrayList<>(List.of(ConnectionStage.OAUTH));
        while (shown.getLast() != ConnectionStage.READY) {
            shown.add(ConnectionStage.READY.inTurnAfter(shown.getLast()));
        }

        assertThat(shown).containsExactly(ConnectionStage.values());
    }

    @Test
    void wait4_a_screen_goes_back_at_once_when_everything_starts_over() {
        assertThat(ConnectionStage.OAUTH.inTurnAfter(ConnectionStage.PROCESSING))
                .isEqualTo(ConnectionStage.OAUTH);
        assertThat(ConnectionStage.PROCESSING.inTurnAfter(ConnectionStage.PROCESSING))
                .isEqualTo(ConnectionStage.PROCESSING);
    }

    @Test
    void wait1_each_stage_is_to_do_running_or_done() {
        Connection connection = connection();

        assertThat(states(connection, ConnectionStage.OAUTH))
                .containsExactly(StageState.DONE, StageState.TODO, StageState.TODO, StageState.TODO);
        assertThat(states(connection, ConnectionStage.GENERATING_REPORTS))
                .containsExactly(StageState.DONE, StageState.RUNNING, StageState.TODO, StageState.TODO);
        assertThat(states(connection, ConnectionStage.PROCESSING))
                .containsExactly(StageState.DONE, StageState.DONE, StageState.RUNNING, StageState.TODO);
        assertThat(states(connection, ConnectionStage.READY)).containsOnly(StageState.DONE);
    }

    @Test
    void wait1_the_stage_where_it_failed_is_failed() {
        assertThat(states(failed(), ConnectionStage.GENERATING_REPORTS))
                .containsExactly(StageState.DONE, StageState.FAILED, StageState.TODO, StageState.TODO);
    }

    @Test
    void what_an_account_is_in_is_not_a_connections_own() {
        Connection fine = connection();
        for (ConnectionStatus accounts : List.of(
                ConnectionStatus.EXPIRING,
                ConnectionStatus.EXPIRED,
                ConnectionStatus.REVOKED,
                ConnectionStatus.PAUSED_PLAN,
                ConnectionStatus.DISCONNECTED)) {
            assertThatThrownBy(() -> with(fine, accounts, false)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void plan2_a_pause_comes_before_everything_else() {
        Connection fine = connection();

        assertThat(with(fine, ConnectionStatus.ACCESS_LOST, true).status()).isEqualTo(ConnectionStatus.PAUSED_PLAN);
        assertThat(with(fine, ConnectionStatus.ACCESS_LOST, false).status()).isEqualTo(ConnectionStatus.ACCESS_LOST);
    }

    @Test
    void between_none_and_all_reports_are_done() {
        assertThatThrownBy(() -> new ReportCount(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReportCount(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<StageState> states(Connection connection, ConnectionStage shown) {
        List<StageState> states = new ArrayList<>();
        for (ConnectionStage stage : ConnectionStage.values()) {
            states.add(connection.stateOf(stage, shown));
        }
        return states;
    }

    private static Connection connection() {
        return Samples.connection(Samples.account(Samples.seller()), Samples.profile());
    }

    private static Connection failed() {
        InMemoryStores stores = new InMemoryStores();
        Connection connection = connection();
        Connections connections = stores.connections();
        stores.accounts().add(connection.account());
        connections.add(connection);
        connections.failed(connection.profile().id());
        return connections.ofOwner(connection.account().owner()).getFirst();
    }

    private static Connection with(Connection like, ConnectionStatus ownStatus, boolean paused) {
        return new Connection(
                like.profile(),
                like.account(),
                like.stage(),
                like.stageSince(),
                like.reports(),
                ownStatus,
                paused,
                like.lastSyncAt(),
                like.dataThrough(),
                like.version());
    }
}
