package adsconnect.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.testkit.ScriptedRecentChanges;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {

    private static final UUID SOMEBODY = new UUID(1, 1);
    private static final UUID SOMEBODY_ELSE = new UUID(2, 2);

    private final ScriptedRecentChanges changes = new ScriptedRecentChanges();
    private final ShortMemory<String, String> memory = new ShortMemory<>(changes, 2, value -> List.of(SOMEBODY));
    private Optional<String> truth = Optional.of("before");
    private int reads;

    @BeforeEach
    void changes_are_heard() {
        changes.hear(true);
    }

    @Test
    void a_fact_is_read_once_while_nothing_of_it_changes() {
        ask();
        changes.changed(SOMEBODY_ELSE);
        ask();

        assertThat(reads).isEqualTo(1);
    }

    @Test
    void a_fact_that_changed_is_read_again() {
        ask();
        truth = Optional.of("after");
        changes.changed(SOMEBODY);

        assertThat(ask()).contains("after");
    }

    @Test
    void what_changes_while_it_is_read_is_read_again() {
        memory.get("key", () -> {
            changes.changed(SOMEBODY);
            return Optional.of("half read");
        });

        assertThat(ask()).contains("before");
    }

    @Test
    void nothing_is_believed_while_changes_are_not_heard() {
        ask();
        changes.hear(false);
        ask();
        ask();

        assertThat(reads).isEqualTo(3);
    }

    @Test
    void that_there_is_none_is_not_remembered() {
        truth = Optional.empty();
        ask();
        truth = Optional.of("now");

        assertThat(ask()).contains("now");
    }

    @Test
    void it_remembers_only_so_many() {
        ask();
        memory.get("second", () -> truth);
        memory.get("third", () -> truth);
        ask();

        assertThat(reads).isEqualTo(2);
    }

    private Optional<String> ask() {
        return memory.get("key", () -> {
            reads++;
            return truth;
        });
    }
}
