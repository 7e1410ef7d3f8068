package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Chance;
import adsconnect.domain.LeaseLost;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.notice.Letter;
import adsconnect.domain.notice.port.LetterQueue;
import adsconnect.domain.notice.port.LetterQueue.Claimed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every queue of letters does (RECO-5). */
public abstract class LetterQueueContract {

    private static final Instant NOW = Samples.NOW;

    private final Chance chance = Samples.chance();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @Test
    void a_letter_is_claimed_as_it_was_queued_by_one_alone_and_sent_once() {
        Letter letter = queue(NOW);

        Claimed claimed = claim(NOW).orElseThrow();

        assertThat(claimed.letter()).isEqualTo(letter);
        assertThat(claim(NOW)).isEmpty();
        letters().sent(claimed, NOW);
        assertThat(claim(NOW.plusSeconds(999))).isEmpty();
        assertThat(letters().count()).isEqualTo(new LetterQueue.Counts(0, Optional.empty(), 0));
    }

    @Test
    void one_that_fails_is_tried_again_in_time_and_may_be_given_up() {
        Letter letter = queue(NOW);
        letters().putOff(claim(NOW).orElseThrow(), NOW, said("451 later"), NOW.plusSeconds(60));
        assertThat(claim(NOW.plusSeconds(59))).isEmpty();
        assertThat(letters().count()).isEqualTo(new LetterQueue.Counts(1, Optional.of(NOW), 0));

        Claimed again = claim(NOW.plusSeconds(60)).orElseThrow();
        assertThat(again.letter().attempts()).isEqualTo(1);
        letters().givenUp(again, NOW.plusSeconds(61), said("550 nobody"));

        assertThat(letters().count()).isEqualTo(new LetterQueue.Counts(0, Optional.empty(), 1));
        LetterQueue.GivenUp over = letters().latestGivenUp(5).getFirst();
        assertThat(over.letter().id()).isEqualTo(letter.id());
        assertThat(over.trouble()).isEqualTo("550 nobody");
        assertThat(over.at()).isEqualTo(NOW.plusSeconds(61));
    }

    @Test
    void reco5_it_is_known_how_many_were_written_to_in_vain_since_one_was_taken() {
        assertThat(letters().inVain(NOW)).isEqualTo(new LetterQueue.InVain(0, Optional.empty()));
        queue(NOW, "old@example.test");
        queue(NOW.plusSeconds(10), "ana@example.test");
        queue(NOW.plusSeconds(20), "ana@example.test");
        queue(NOW.plusSeconds(30), "ben@example.test");
        for (int second = 0; second <= 30; second += 10) {
            Instant now = NOW.plusSeconds(second);
            letters().givenUp(claim(now).orElseThrow(), now, said("550 nobody"));
        }
        queue(NOW.plusSeconds(40), "notyet@example.test");

        assertThat(letters().inVain(NOW.plusSeconds(10)))
                .isEqualTo(new LetterQueue.InVain(2, Optional.of(NOW.plusSeconds(10))));

        letters().sent(claim(NOW.plusSeconds(40)).orElseThrow(), NOW.plusSeconds(40));
        assertThat(letters().inVain(NOW)).isEqualTo(new LetterQueue.InVain(0, Optional.empty()));
        queue(NOW.plusSeconds(50), "ben@example.test");
        Claimed later = claim(NOW.plusSeconds(50)).orElseThrow();
        letters().putOff(later, NOW.plusSeconds(50), said("451 later"), NOW.plusSeconds(99));
        assertThat(letters().inVain(NOW)).isEqualTo(new LetterQueue.InVain(1, Optional.of(NOW.plusSeconds(50))));
    }

    @Test
    void reco5_in_vain_is_since_a_server_was_asked_or_took_one_last_and_not_while_the_program_was_down() {
        queue(NOW, "ana@example.test");
        queue(NOW.plusSeconds(1), "ben@example.test");
        queue(NOW.plusSeconds(2), "cleo@example.test");
        Instant up = NOW.plusSeconds(7_200);
        Instant again = up.plusSeconds(600);
        letters().putOff(claim(up).orElseThrow(), up, said("450 greylisted"), again);
        letters().putOff(claim(up).orElseThrow(), up, new LetterQueue.Trouble("It failed here", false), again);
        assertThat(letters().inVain(NOW)).isEqualTo(new LetterQueue.InVain(1, Optional.of(up)));

        Instant taken = up.plusSeconds(60);
        letters().sent(claim(taken).orElseThrow(), taken);
        letters().putOff(claim(again).orElseThrow(), again, said("450 greylisted"), again.plusSeconds(60));

        assertThat(letters().inVain(NOW)).isEqualTo(new LetterQueue.InVain(1, Optional.of(taken)));
    }

    @Test
    void a_node_that_dies_is_followed_by_another_and_what_it_says_later_is_refused() {
        queue(NOW);
        Claimed dead = claim(NOW).orElseThrow();
        Claimed alive = claim(NOW.plusSeconds(120)).orElseThrow();

        assertThatThrownBy(() -> letters().sent(dead, NOW)).isInstanceOf(LeaseLost.class);
        letters().sent(alive, NOW);
        assertThatThrownBy(() -> letters().putOff(alive, NOW, said("x"), NOW)).isInstanceOf(LeaseLost.class);
    }

    @Test
    void of_many_who_claim_at_once_each_gets_another() {
        for (int number = 0; number < 4; number++) {
            queue(NOW);
        }

        List<Optional<Claimed>> claimed = Race.of(6, who -> claim(NOW));

        assertThat(claimed.stream()
                        .flatMap(Optional::stream)
                        .map(got -> got.letter().id()))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void of_a_change_that_is_undone_nobody_is_written_to_and_what_is_over_is_forgotten() {
        UnitOfWorkContract.undone(stores().unitOfWork(), () -> queue(NOW));
        assertThat(claim(NOW)).isEmpty();

        queue(NOW);
        assertThat(letters().forget(NOW.plusSeconds(1), 9)).isZero();
        letters().sent(claim(NOW).orElseThrow(), NOW);
        assertThat(letters().forget(NOW, 9)).isZero();
        assertThat(letters().forget(NOW.plusSeconds(1), 9)).isEqualTo(1);
    }

    private static LetterQueue.Trouble said(String words) {
        return new LetterQueue.Trouble(words, true);
    }

    private LetterQueue letters() {
        return stores().letterQueue();
    }

    private Optional<Claimed> claim(Instant now) {
        return letters().claim(now, now.plusSeconds(120));
    }

    private Letter queue(Instant now) {
        return queue(now, "ana@example.test");
    }

    private Letter queue(Instant now, String to) {
        Letter letter = new Letter(
                chance.id(),
                Letter.Kind.NEWS,
                new EmailAddress(to),
                "zh",
                Map.of("topic", "EXPIRED", "accountName", "Käse \"& 北京"),
                now,
                0);
        letters().queue(letter);
        return letter;
    }
}
