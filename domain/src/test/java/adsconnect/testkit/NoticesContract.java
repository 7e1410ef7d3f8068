package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Chance;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.Notice;
import adsconnect.domain.notice.NoticeChoices;
import adsconnect.domain.notice.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of notices does (RECO-5). */
public abstract class NoticesContract {

    private final User user = Samples.seller();
    private final User other = Samples.seller();
    private final Chance chance = Samples.chance();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void addUsers() {
        stores().users().add(user, "hash");
        stores().users().add(other, "hash");
    }

    @Test
    void each_is_told_once_and_only_to_whom_it_is_for() {
        News news = news(Samples.NOW);
        stores().notices().add(user.id(), news);
        stores().notices().add(user.id(), news);

        assertThat(list()).extracting(Notice::news).containsExactly(news);
        assertThat(stores().notices().list(other.id(), Long.MAX_VALUE, 9)).isEmpty();
        assertThat(stores().notices().unread(user.id())).isEqualTo(1);
        assertThat(stores().notices().unread(other.id())).isZero();
    }

    @Test
    void the_newest_come_first_and_lists_go_on() {
        for (int number = 0; number < 3; number++) {
            stores().notices().add(user.id(), news(Samples.NOW.plusSeconds(number)));
        }

        List<Notice> first = stores().notices().list(user.id(), Long.MAX_VALUE, 2);
        assertThat(first)
                .extracting(notice -> notice.news().at())
                .containsExactly(Samples.NOW.plusSeconds(2), Samples.NOW.plusSeconds(1));
        assertThat(stores().notices().list(user.id(), first.getLast().number(), 2))
                .extracting(notice -> notice.news().at())
                .containsExactly(Samples.NOW);
    }

    @Test
    void what_is_read_stays_read_and_what_came_since_is_not() {
        stores().notices().add(user.id(), news(Samples.NOW));
        stores().notices().add(user.id(), news(Samples.NOW));
        long newest = list().getFirst().number();
        stores().notices().add(user.id(), news(Samples.NOW));

        stores().notices().readAll(other.id(), newest, Samples.NOW);
        assertThat(stores().notices().unread(user.id())).isEqualTo(3);
        stores().notices().readAll(user.id(), newest, Samples.NOW.plusSeconds(5));

        stores().notices().readAll(user.id(), newest, Samples.NOW.plusSeconds(9));

        assertThat(stores().notices().unread(user.id())).isEqualTo(1);
        Optional<Instant> read = Optional.of(Samples.NOW.plusSeconds(5));
        assertThat(list()).extracting(Notice::readAt).containsExactly(Optional.empty(), read, read);
    }

    @Test
    void old_ones_are_forgotten() {
        stores().notices().add(user.id(), news(Samples.NOW));
        stores().notices().add(user.id(), news(Samples.NOW.plusSeconds(1)));

        assertThat(stores().notices().forget(Samples.NOW.plusSeconds(1), 9)).isEqualTo(1);

        assertThat(list()).hasSize(1);
    }

    @Test
    void everybody_is_told_as_is_usual_until_they_choose() {
        assertThat(stores().notices().choices(user.id())).isEqualTo(NoticeChoices.USUAL);
        NoticeChoices none = new NoticeChoices(Set.of(), Set.of());
        NoticeChoices some = new NoticeChoices(Set.of(Topic.EXPIRED), Set.of(Topic.REVOKED, Topic.WEBHOOK_GONE));

        stores().notices().choose(user.id(), some);
        assertThat(stores().notices().choices(user.id())).isEqualTo(some);
        stores().notices().choose(user.id(), none);
        assertThat(stores().notices().choices(user.id())).isEqualTo(none);
        assertThat(stores().notices().choices(other.id())).isEqualTo(NoticeChoices.USUAL);
    }

    private List<Notice> list() {
        return stores().notices().list(user.id(), Long.MAX_VALUE, 9);
    }

    private News news(Instant at) {
        return new News(
                new EventId(chance.id()),
                Topic.EXPIRING,
                at,
                Subject.of(user.id()).account(Samples.accountId().value()),
                Optional.of("Käse & 北京"),
                Optional.of("Shop (US)"),
                Facts.NONE.and("daysLeft", 7));
    }
}
