package adsconnect.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import adsconnect.domain.Chance;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.PasswordProof;
import adsconnect.domain.access.Personal;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.Origin;
import adsconnect.domain.audit.RecordUserChanges;
import adsconnect.domain.notice.port.LetterQueue;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has a login hears by letter of what is changed about it (section 17). */
class TellOfLoginTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final User admin = Samples.admin();
    private final User user = in("zh", Samples.seller());
    private final Actor they = new Actor.Person(user.id());

    @BeforeEach
    void are_users() {
        stores.users().add(user, "hash");
        stores.users().add(admin, "hash");
    }

    private static User in(String language, User user) {
        return new User(
                user.id(),
                user.email(),
                user.role(),
                user.plan(),
                user.connectionLimit(),
                false,
                Personal.NONE.in(language));
    }

    private RecordUserChanges changes(boolean ready) {
        Chance chance = Samples.chance();
        QueueLetters letters = new QueueLetters(ready, stores.letterQueue(), stores.tokenVault(), chance, clock);
        return new RecordUserChanges(new TellOfLogin(stores.auditTrail(), stores.users(), letters), clock);
    }

    private void does(Consumer<RecordUserChanges> change) {
        new Origin(Origin.Via.WEB, "203.0.113.7")
                .run(() -> stores.unitOfWork().inOne(() -> {
                    change.accept(changes(true));
                    return change;
                }));
    }

    private Optional<Letter> letter() {
        return stores.letterQueue()
                .claim(clock.instant(), clock.instant().plusSeconds(1))
                .map(LetterQueue.Claimed::letter);
    }

    @Test
    void says_what_when_and_from_where_in_their_language() {
        does(changes -> changes.passwordChanged(user, PasswordProof.RESET_LINK));

        Letter letter = letter().orElseThrow();
        assertThat(letter.kind()).isEqualTo(Letter.Kind.LOGIN);
        assertThat(letter.to()).isEqualTo(user.email());
        assertThat(letter.language()).isEqualTo("zh");
        assertThat(letter.particulars())
                .isEqualTo(Map.of(
                        "deed", "PASSWORD_CHANGED",
                        "at", clock.instant().toString(),
                        "from", "203.0.113.7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SECOND_FACTOR_ADDED",
                "SECOND_FACTOR_REMOVED",
                "RECOVERY_CODES_RENEWED",
                "RECOVERY_CODE_USED",
                "SIGN_ON_LINKED",
                "SIGN_ON_UNLINKED"
            })
    void each_way_to_sign_in_is_told_of(String deed) {
        does(changes -> {
            switch (deed) {
                case "SECOND_FACTOR_ADDED" -> changes.secondFactorAdded(they, user);
                case "SECOND_FACTOR_REMOVED" -> changes.secondFactorRemoved(they, user);
                case "RECOVERY_CODES_RENEWED" -> changes.recoveryCodesRenewed(they, user);
                case "RECOVERY_CODE_USED" -> changes.recoveryCodeUsed(they, user);
                case "SIGN_ON_LINKED" -> changes.signOnLinked(they, user);
                default -> changes.signOnUnlinked(they, user);
            }
        });

        assertThat(letter().orElseThrow().particulars())
                .containsEntry("deed", deed)
                .containsKey("from");
    }

    @Test
    void what_an_admin_does_is_told_without_where_they_are() {
        does(changes -> changes.secondFactorRemoved(new Actor.Person(admin.id()), user));
        assertThat(letter().orElseThrow().particulars()).containsOnlyKeys("deed", "at");

        does(changes -> changes.sessionsEnded(new Actor.Operator(), user));
        assertThat(letter().orElseThrow().particulars()).containsEntry("deed", "SESSIONS_ENDED");
    }

    @Test
    void of_sessions_they_ended_themselves_and_of_signing_in_they_know() {
        does(changes -> changes.sessionsEnded(they, user));
        does(changes -> changes.resetSent(they, user));
        does(changes -> changes.personalChanged(user));

        assertThat(letter()).isEmpty();
    }

    @Test
    void of_what_is_undone_and_without_a_mail_server_nobody_hears() {
        assertThatIllegalStateException()
                .isThrownBy(() -> does(changes -> {
                    changes.passwordChanged(user, PasswordProof.OLD_PASSWORD);
                    throw new IllegalStateException();
                }));
        stores.unitOfWork().inOne(() -> {
            changes(false).passwordChanged(user, PasswordProof.OLD_PASSWORD);
            return user;
        });

        assertThat(letter()).isEmpty();
    }
}
