package adsconnect.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Occasion;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.RecordUserChanges;
import adsconnect.domain.audit.Subject;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedRecentChanges;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MakeApiKeyTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock(Samples.NOW);
    private final RecordUserChanges changes = new RecordUserChanges(stores.auditTrail(), clock);
    private final MakeApiKey makeKey = new MakeApiKey(
            stores.users(),
            stores.apiKeys(),
            stores.ownedProfiles(),
            changes,
            stores.unitOfWork(),
            Samples.chance(),
            clock);
    private final RecognizeKey recognizeKey = new RecognizeKey(stores.apiKeys(), new ScriptedRecentChanges(), clock);
    private final OwnApiKeys ownKeys = new OwnApiKeys(stores.apiKeys(), changes, stores.unitOfWork());
    private final User seller = Samples.seller();
    private final User admin = Samples.admin();

    @BeforeEach
    void there_are_users() {
        stores.users().add(seller, "hash");
        stores.users().add(admin, "hash");
    }

    private static MakeApiKey.Wish wish(Scope... scopes) {
        return new MakeApiKey.Wish(new ApiKeyName("Nightly job"), Set.of(scopes), Optional.empty(), Optional.empty());
    }

    private MakeApiKey.Outcome make(User owner, MakeApiKey.Wish wish) {
        return makeKey.make(new Actor.Operator(), owner.id(), wish);
    }

    @Test
    void a_key_is_shown_once_and_works_for_its_owner() {
        assertThat(make(seller, wish(Scope.ACCOUNTS_READ))).isInstanceOfSatisfying(MakeApiKey.Made.class, made -> {
            assertThat(made.secret().reveal()).matches("adsc_[A-Za-z0-9_-]{43}");
            assertThat(recognizeKey.by(made.secret()))
                    .isEqualTo(new RecognizeKey.Known(new Caller(seller, made.key())));
            assertThat(stores.auditTrail().newest(1)).singleElement().satisfies(line -> {
                assertThat(line.deed()).isEqualTo(Deed.KEY_MADE);
                assertThat(line.about())
                        .isEqualTo(Subject.of(seller.id()).key(made.key().id().value()));
            });
        });
    }

    @Test
    void a_key_ends_by_itself_to_the_moment() {
        MakeApiKey.Wish ninetyDays = new MakeApiKey.Wish(
                new ApiKeyName("Trial"),
                Set.of(Scope.ADS_READ),
                Optional.empty(),
                Optional.of(Samples.NOW.plus(Duration.ofDays(90))));
        MakeApiKey.Made made = (MakeApiKey.Made) make(seller, ninetyDays);

        clock.advance(Duration.ofDays(90).minusMillis(1));
        assertThat(recognizeKey.by(made.secret())).isInstanceOf(RecognizeKey.Known.class);
        clock.advance(Duration.ofMillis(1));
        assertThat(recognizeKey.by(made.secret())).isInstanceOf(RecognizeKey.Expired.class);
    }

    @Test
    void a_key_that_would_end_before_it_is_made_is_refused() {
        assertThat(make(
                        seller,
                        new MakeApiKey.Wish(
                                new ApiKeyName("Late"),
                                Set.of(Scope.ADS_READ),
                                Optional.empty(),
                                Optional.of(Samples.NOW))))
                .isEqualTo(new MakeApiKey.OverAlready());
    }

    @Test
    void what_admins_do_is_for_their_keys_alone_and_only_as_long_as_they_are_admins() {
        assertThat(make(seller, wish(Scope.ADMIN))).isEqualTo(new MakeApiKey.ForAdminsOnly());

        MakeApiKey.Made made = (MakeApiKey.Made) make(admin, wish(Scope.ADMIN));
        assertThat(known(made).may(Scope.ADMIN)).isTrue();
        stores.users().change(admin.withRole(Role.SELLER));
        assertThat(known(made).may(Scope.ADMIN)).isFalse();
    }

    private Caller known(MakeApiKey.Made made) {
        return ((RecognizeKey.Known) recognizeKey.by(made.secret())).caller();
    }

    @Test
    void a_key_with_a_list_of_profiles_gets_no_raw_tokens_and_lists_only_its_owners() {
        assertThat(make(
                        seller,
                        new MakeApiKey.Wish(
                                new ApiKeyName("Narrow"),
                                Set.of(Scope.TOKENS_READ),
                                Optional.of(Set.of(1L)),
                                Optional.empty())))
                .isEqualTo(new MakeApiKey.TokensOpenAll());
        assertThat(make(
                        seller,
                        new MakeApiKey.Wish(
                                new ApiKeyName("Narrow"),
                                Set.of(Scope.ADS_READ),
                                Optional.of(Set.of(1L, 2L)),
                                Optional.empty())))
                .isEqualTo(new MakeApiKey.NotTheirs(Set.of(1L, 2L)));
        assertThat(stores.apiKeys().all()).isEmpty();
    }

    @Test
    void a_loop_that_makes_keys_stops_somewhere() {
        for (int made = 0; made < 100; made++) {
            assertThat(make(seller, wish(Scope.ADS_READ))).isInstanceOf(MakeApiKey.Made.class);
        }
        assertThat(make(seller, wish(Scope.ADS_READ))).isEqualTo(new MakeApiKey.TooMany(100));
        assertThat(make(admin, wish(Scope.ADS_READ))).isInstanceOf(MakeApiKey.Made.class);
    }

    @Test
    void nobody_is_nobody() {
        assertThat(make(Samples.manager(), wish(Scope.ADS_READ))).isEqualTo(new MakeApiKey.NoSuchUser());
    }

    @Test
    void what_is_revoked_opens_nothing_and_only_its_owner_revokes_it() {
        MakeApiKey.Made made = (MakeApiKey.Made) make(seller, wish(Scope.ADS_READ));

        assertThat(ownKeys.revoke(admin.id(), made.key().id())).isEmpty();
        assertThat(recognizeKey.by(made.secret())).isInstanceOf(RecognizeKey.Known.class);

        assertThat(ownKeys.revoke(seller.id(), made.key().id())).contains(made.key());
        assertThat(recognizeKey.by(made.secret())).isInstanceOf(RecognizeKey.Unknown.class);
        assertThat(ownKeys.revoke(seller.id(), made.key().id())).isEmpty();
        assertThat(stores.auditTrail().newest(1)).singleElement().satisfies(line -> {
            assertThat(line.deed()).isEqualTo(Deed.KEY_REVOKED);
            assertThat(line.by()).isEqualTo(new Actor.Person(seller.id()));
        });
    }

    @Test
    void uses_are_written_down_for_many_requests_at_once() {
        MakeApiKey.Made made = (MakeApiKey.Made) make(seller, wish(Scope.ADS_READ));
        recognizeKey.by(made.secret());
        clock.advance(Duration.ofSeconds(3));
        recognizeKey.by(made.secret());
        assertThat(stores.apiKeys().byId(made.key().id()).orElseThrow().lastUsedAt())
                .isEmpty();

        recognizeKey.writeDownUses();

        assertThat(stores.apiKeys().byId(made.key().id()).orElseThrow().lastUsedAt())
                .contains(Samples.NOW.plusSeconds(3));
    }

    @Test
    void pressing_twice_makes_one_key_and_shows_it_again() {
        Occasion occasion = new Occasion(Samples.chance().secret(Occasion.SECRET_BYTES));
        Actor by = new Actor.Person(seller.id());

        MakeApiKey.Outcome first = makeKey.make(by, seller.id(), wish(Scope.ADS_READ), occasion);
        MakeApiKey.Outcome second = makeKey.make(by, seller.id(), wish(Scope.ADS_READ), occasion);

        assertThat(second).isInstanceOf(MakeApiKey.Made.class).isEqualTo(first);
        assertThat(stores.apiKeys().all()).hasSize(1);
        assertThat(makeKey.make(by, admin.id(), wish(Scope.ADS_READ), occasion)).isNotEqualTo(first);

        ownKeys.revoke(seller.id(), ((MakeApiKey.Made) first).key().id());
        assertThat(makeKey.make(by, seller.id(), wish(Scope.ADS_READ), occasion))
                .isEqualTo(new MakeApiKey.RevokedMeanwhile());
    }
}
