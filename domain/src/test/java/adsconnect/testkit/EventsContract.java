package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Chance;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every outbox does. */
public abstract class EventsContract {

    private final User user = Samples.seller();
    private final Chance chance = Samples.chance();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @Test
    void reco5_an_event_waits_to_be_delivered_with_all_that_was_announced() {
        Event event = new Event(
                new EventId(chance.id()),
                Event.Kind.FIRST_SYNC_DONE,
                Samples.NOW,
                Subject.of(user.id())
                        .account(Samples.accountId().value())
                        .profile(Samples.profile().id().value()),
                Facts.NONE.and("dataThrough", Samples.TODAY));

        announce(event);

        assertThat(stores().events().undelivered(10)).containsExactly(event);
    }

    @Test
    void reco5_every_kind_can_be_announced_also_without_account_profile_and_facts() {
        List<Event> events = new ArrayList<>();
        for (Event.Kind kind : Event.Kind.values()) {
            events.add(event(kind, Samples.NOW.plusSeconds(events.size())));
        }

        events.forEach(this::announce);

        assertThat(stores().events().undelivered(10)).containsExactlyElementsOf(events);
    }

    @Test
    void the_oldest_comes_first() {
        Event younger = event(Event.Kind.REVOKED, Samples.NOW);
        Event older = event(Event.Kind.EXPIRING, Samples.NOW.minusSeconds(60));
        Event youngest = event(Event.Kind.ACCESS_LOST, Samples.NOW.plusSeconds(60));
        List.of(younger, older, youngest).forEach(this::announce);

        assertThat(stores().events().undelivered(2)).containsExactly(older, younger);
    }

    @Test
    void reco5_of_a_change_that_is_undone_nobody_hears() {
        UnitOfWorkContract.undone(stores().unitOfWork(), () -> {
            stores().users().add(user, "hash");
            stores().events().announce(event(Event.Kind.REVOKED, Samples.NOW));
        });

        assertThat(stores().events().undelivered(10)).isEmpty();
    }

    @Test
    void reco5_outside_of_the_unit_of_work_of_a_change_nothing_is_announced() {
        Event event = event(Event.Kind.REVOKED, Samples.NOW);

        assertThatThrownBy(() -> stores().events().announce(event)).isInstanceOf(IllegalStateException.class);
        assertThat(stores().events().undelivered(10)).isEmpty();
    }

    private Event event(Event.Kind kind, Instant at) {
        return new Event(new EventId(chance.id()), kind, at, Subject.of(user.id()), Facts.NONE);
    }

    private void announce(Event event) {
        stores().unitOfWork().inOne(() -> {
            stores().events().announce(event);
            return null;
        });
    }
}
