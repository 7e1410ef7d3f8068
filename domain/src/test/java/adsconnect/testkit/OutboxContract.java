package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Chance;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.port.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every outbox does for those who spread what is in it. */
public abstract class OutboxContract {

    private final User user = Samples.seller();
    private final Chance chance = Samples.chance();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @Test
    void reco5_events_are_taken_in_the_order_they_were_announced_in_each_until_it_is_spread() {
        Event first = announce(event(Event.Kind.REVOKED, Subject.of(user.id()), 60));
        Event second = announce(event(Event.Kind.EXPIRING, Subject.of(user.id()), 0));
        Event third = announce(event(Event.Kind.PAUSED, Subject.of(user.id()), 30));

        assertThat(taken(2)).extracting(News::id).containsExactly(first.id(), second.id());

        spread(first);
        assertThat(taken(5)).extracting(News::id).containsExactly(second.id(), third.id());
        assertThat(stores().events().undelivered(5)).doesNotContain(first);
    }

    @Test
    void reco5_news_have_all_of_the_event_and_the_names_of_what_it_is_about() {
        stores().users().add(user, "hash");
        Account account = Samples.account(user, "Café 北京");
        stores().accounts().add(account);
        Connection connection = Connection.confirmed(Samples.profile(), account, Samples.NOW);
        stores().connections().add(connection);
        Subject about = Subject.of(user.id())
                .account(account.id().value())
                .profile(connection.profile().id().value());
        Event event = announce(event(Event.Kind.SYNC_FAILING, about, 0));
        Event other = announce(event(Event.Kind.EXPIRED, Subject.of(user.id()), 0));

        News news = taken(1).getFirst();
        assertThat(news.id()).isEqualTo(event.id());
        assertThat(news.topic()).isEqualTo(Topic.SYNC_FAILING);
        assertThat(news.at()).isEqualTo(event.at());
        assertThat(news.about()).isEqualTo(about);
        assertThat(news.facts()).isEqualTo(event.facts());
        assertThat(news.accountName()).contains("Café 北京");
        assertThat(news.profileName())
                .contains(connection.profile().name() + " ("
                        + connection.profile().countryCode() + ")");
        assertThat(news.lane()).isEqualTo(account.id().value().toString());
        spread(event);
        assertThat(taken(1).getFirst().id()).isEqualTo(other.id());
        assertThat(taken(1).getFirst().accountName()).isEmpty();
    }

    @Test
    void reco5_what_is_spread_in_a_unit_that_is_undone_is_taken_again() {
        Event event = announce(event(Event.Kind.REVOKED, Subject.of(user.id()), 0));

        UnitOfWorkContract.undone(stores().unitOfWork(), () -> stores().outbox().spread(event.id(), Samples.NOW));

        assertThat(taken(5)).extracting(News::id).containsExactly(event.id());
    }

    @Test
    void reco5_of_several_who_spread_at_once_each_event_is_spread_by_one() {
        List<Event> events = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            events.add(announce(event(Event.Kind.RECOVERED, Subject.of(user.id()), number)));
        }

        List<List<EventId>> spread = Race.of(
                4,
                who -> stores().unitOfWork().inOne(() -> {
                    List<EventId> mine =
                            stores().outbox().take(3).stream().map(News::id).toList();
                    mine.forEach(id -> stores().outbox().spread(id, Samples.NOW));
                    return mine;
                }));

        assertThat(spread.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(Event::id).toList());
    }

    @Test
    void reco5_one_that_is_set_aside_keeps_no_other_back_is_counted_and_can_be_taken_up_where_it_stood() {
        Event bad = announce(event(Event.Kind.REVOKED, Subject.of(user.id()), 0));
        Event next = announce(event(Event.Kind.EXPIRING, Subject.of(user.id()), 60));
        assertThat(stores().outbox().waiting(1)).containsExactly(bad.id());
        assertThat(takenAlone(next.id())).extracting(News::id).containsExactly(next.id());

        stores().outbox().putAside(bad.id(), Samples.NOW.plusSeconds(5), "It has » no owner");

        assertThat(takenAlone(bad.id())).isEmpty();
        assertThat(taken(5)).extracting(News::id).containsExactly(next.id());
        assertThat(stores().outbox().stuck(Samples.NOW.plusSeconds(60))).isEqualTo(1);
        assertThat(stores().outbox().stuck(Samples.NOW.plusSeconds(61))).isEqualTo(2);
        assertThat(stores().outbox().aside(9))
                .containsExactly(new Outbox.SetAside(
                        bad.id(),
                        Optional.of(Topic.REVOKED),
                        bad.at(),
                        Samples.NOW.plusSeconds(5),
                        "It has » no owner"));

        assertThat(stores().outbox().replay(Samples.NOW)).isEqualTo(1);
        assertThat(taken(5)).extracting(News::id).containsExactly(bad.id(), next.id());
        assertThat(stores().outbox().replay(Samples.NOW)).isZero();
        stores().outbox().putAside(bad.id(), Samples.NOW, "Again");
        assertThat(stores().outbox().forget(Samples.NOW, 9)).isZero();
        assertThat(stores().outbox().forget(Samples.NOW.plusSeconds(1), 9)).isEqualTo(1);
    }

    private List<News> takenAlone(EventId event) {
        return stores().unitOfWork().inOne(() -> stores().outbox().take(event)).stream()
                .toList();
    }

    @Test
    void what_was_spread_long_ago_is_forgotten_and_what_was_not_stays() {
        Event old = announce(event(Event.Kind.REVOKED, Subject.of(user.id()), 0));
        Event waiting = announce(event(Event.Kind.REVOKED, Subject.of(user.id()), 0));
        spread(old);

        assertThat(stores().outbox().forget(Samples.NOW, 10)).isZero();
        assertThat(stores().outbox().forget(Samples.NOW.plusSeconds(1), 10)).isEqualTo(1);

        assertThat(stores().outbox().forget(Samples.NOW.plusSeconds(1), 10)).isZero();
        assertThat(taken(5)).extracting(News::id).containsExactly(waiting.id());
    }

    @Test
    void outside_of_a_unit_of_work_nothing_is_taken() {
        assertThatThrownBy(() -> stores().outbox().take(1)).isInstanceOf(IllegalStateException.class);
    }

    private List<News> taken(int atMost) {
        return stores().unitOfWork().inOne(() -> stores().outbox().take(atMost));
    }

    private void spread(Event event) {
        stores().unitOfWork().inOne(() -> {
            stores().outbox().spread(event.id(), Samples.NOW);
            return null;
        });
    }

    private Event event(Event.Kind kind, Subject about, int secondsAfter) {
        return new Event(
                new EventId(chance.id()),
                kind,
                Samples.NOW.plusSeconds(secondsAfter),
                about,
                Facts.NONE.and("daysLeft", 14));
    }

    private Event announce(Event event) {
        return stores().unitOfWork().inOne(() -> {
            stores().events().announce(event);
            return event;
        });
    }
}
