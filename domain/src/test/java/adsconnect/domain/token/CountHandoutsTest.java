package adsconnect.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.Caller;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.testkit.Race;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Section 12: no audit, no token; and one line for all of a minute. */
class CountHandoutsTest {

    private final TokenScene scene = new TokenScene();
    private final Caller caller = scene.caller();
    private final Subject about = Subject.of(scene.owner.id()).profile(4711);

    @Test
    void a_line_opens_a_minute_and_one_with_the_count_closes_it() {
        scene.here.read(caller);
        scene.here.read(caller);
        assertThat(lines()).hasSize(1).first().satisfies(line -> {
            assertThat(line.deed()).isEqualTo(Deed.TOKENS_OPENED);
            assertThat(line.by())
                    .isEqualTo(new Actor.Key(scene.owner.id(), caller.key().id()));
            assertThat(line.about())
                    .isEqualTo(Subject.of(scene.owner.id())
                            .account(scene.account.id().value())
                            .profile(scene.profile.id().value())
                            .key(caller.key().id().value()));
        });

        scene.clock.advance(CountHandouts.WINDOW);
        scene.here.handouts.closeThoseOver();

        assertThat(lines()).hasSize(2).first().satisfies(line -> {
            assertThat(line.deed()).isEqualTo(Deed.TOKENS_COUNTED);
            assertThat(line.why()).isEqualTo(Facts.NONE.and("tokens", 2));
            assertThat(line.by())
                    .isEqualTo(new Actor.Key(scene.owner.id(), caller.key().id()));
        });
    }

    @Test
    void the_first_token_after_a_minute_opens_another_one() {
        scene.here.read(caller);
        scene.clock.advance(CountHandouts.WINDOW);

        scene.here.read(caller);
        scene.here.handouts.closeAll();

        assertThat(lines())
                .extracting(AuditLine::deed)
                .containsExactlyInAnyOrder(
                        Deed.TOKENS_OPENED, Deed.TOKENS_OPENED, Deed.TOKENS_COUNTED, Deed.TOKENS_COUNTED);
    }

    @Test
    void each_key_has_a_minute_of_its_own() {
        scene.here.read(caller);
        scene.here.read(scene.caller());

        assertThat(lines())
                .extracting(AuditLine::deed)
                .containsOnly(Deed.TOKENS_OPENED)
                .hasSize(2);
    }

    @Test
    void when_a_node_stops_every_minute_is_closed_and_nothing_twice() {
        scene.here.read(caller);

        scene.here.handouts.closeAll();
        scene.here.handouts.closeAll();

        assertThat(lines()).extracting(AuditLine::deed).containsExactly(Deed.TOKENS_COUNTED, Deed.TOKENS_OPENED);
    }

    @Test
    void many_at_once_are_all_counted_behind_one_line() {
        Race.of(16, number -> {
            for (int token = 0; token < 50; token++) {
                scene.here.handouts.count(caller, about);
            }
            return number;
        });
        scene.here.handouts.closeAll();

        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst().why()).isEqualTo(Facts.NONE.and("tokens", 800));
    }

    @Test
    void none_is_lost_when_minutes_end_while_tokens_are_handed_out() {
        Race.of(8, number -> {
            for (int token = 0; token < 50; token++) {
                scene.here.handouts.count(caller, about);
                scene.clock.advance(Duration.ofSeconds(7));
                scene.here.handouts.closeThoseOver();
            }
            return number;
        });
        scene.here.handouts.closeAll();

        assertThat(lines().stream()
                        .filter(line -> line.deed() == Deed.TOKENS_COUNTED)
                        .mapToInt(line -> Integer.parseInt(line.why().byName().get("tokens")))
                        .sum())
                .isEqualTo(400);
    }

    @Test
    void no_audit_no_token() {
        AtomicBoolean away = new AtomicBoolean(true);
        CountHandouts handouts = new CountHandouts(scene.stores.auditTrail(), failing(away), scene.clock);
        AtomicInteger refused = new AtomicInteger();

        Race.of(4, number -> {
            try {
                handouts.count(caller, about);
                return true;
            } catch (StoreFailed failure) {
                refused.incrementAndGet();
                return false;
            }
        });

        assertThat(refused).hasValue(4);
        away.set(false);
        handouts.count(caller, about);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void a_count_that_can_not_be_written_is_written_later() {
        AtomicBoolean away = new AtomicBoolean(false);
        CountHandouts handouts = new CountHandouts(scene.stores.auditTrail(), failing(away), scene.clock);
        handouts.count(caller, about);
        away.set(true);

        assertThatThrownBy(handouts::closeAll).isInstanceOf(StoreFailed.class);
        away.set(false);
        handouts.closeThoseOver();

        assertThat(lines().getFirst().why()).isEqualTo(Facts.NONE.and("tokens", 1));
    }

    private UnitOfWork failing(AtomicBoolean away) {
        return new UnitOfWork() {
            @Override
            public <T> T inOne(Supplier<T> work) {
                if (away.get()) {
                    throw new StoreFailed("away", new IllegalStateException());
                }
                return scene.stores.unitOfWork().inOne(work);
            }

            @Override
            public <T> T atOneMoment(Supplier<T> reading) {
                return scene.stores.unitOfWork().atOneMoment(reading);
            }
        };
    }

    private List<AuditLine> lines() {
        return scene.stores.auditTrail().newest(1_000);
    }
}
