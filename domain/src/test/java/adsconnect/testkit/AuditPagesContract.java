package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Invitation;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.audit.AuditEntry;
import adsconnect.domain.audit.AuditFilter;
import adsconnect.domain.audit.AuditFilter.ActorKind;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Origin;
import adsconnect.domain.audit.Reason;
import adsconnect.domain.audit.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody does who shows the audit. */
public abstract class AuditPagesContract {

    private static final Purview EVERYBODY = new Purview.Everybody();
    private static final Origin WEB = new Origin(Origin.Via.WEB, "192.0.2.7");

    private final User admin = Samples.admin();
    private final User seller = Samples.seller();
    private final Account account = Samples.account(seller);

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void some_lines() {
        write(() -> {
            stores().users().add(admin, "hash");
            stores().users().add(seller, "hash");
            stores().accounts().add(account);
        });
        record(new Actor.Operator(), WEB, Deed.USER_CREATED, Subject.of(admin.id()), 0);
        record(
                new Actor.Person(admin.id()),
                WEB.because(new Reason("asked for it")),
                Deed.ROLE_CHANGED,
                Subject.of(seller.id()),
                1);
        record(
                new Actor.Key(seller.id(), new ApiKeyId(UUID.randomUUID())),
                WEB,
                Deed.SYNC_ASKED_FOR,
                Subject.of(seller.id()).account(account.id().value()).profile(4711),
                2);
        record(new Actor.Program(), Origin.PROGRAM, Deed.MASTER_KEY_ROTATED, Subject.INSTALLATION, 3);
    }

    @Test
    void audit1_a_line_is_shown_with_the_names_of_those_it_is_about() {
        AuditEntry entry = find(EVERYBODY, filter(Optional.empty(), Optional.of(Deed.ROLE_CHANGED)))
                .getFirst();

        assertThat(entry.byName()).contains(admin.email().value());
        assertThat(entry.owner()).contains(seller.email().value());
        assertThat(entry.why()).isEqualTo(Map.of("to", "MANAGER"));
        assertThat(entry.reason()).contains("asked for it");
        assertThat(entry.from()).contains("192.0.2.7");
        assertThat(entry.at()).isEqualTo(Samples.NOW.plus(Duration.ofDays(1)));
        assertThat(entry.account()).isEmpty();
    }

    @Test
    void audit1_whoever_sees_all_reads_both_ends_of_a_transfer_and_the_name_on_older_lines() {
        User former = Samples.manager();
        write(() -> {
            stores().users().add(former, "hash");
            stores().auditTrail()
                    .record(new AuditLine(
                            Samples.NOW,
                            new Actor.Person(admin.id()),
                            WEB,
                            Deed.ACCOUNT_TRANSFERRED,
                            Subject.of(former.id()).account(account.id().value()),
                            Facts.NONE.and(Event.FROM_OWNER, former.id()).and(Event.TO_OWNER, seller.id())));
        });

        AuditEntry seen = find(EVERYBODY, AuditFilter.ALL).getFirst();
        assertThat(seen.account()).contains(account.name().value());
        assertThat(seen.why())
                .containsEntry(AuditEntry.FROM_EMAIL, former.email().value())
                .containsEntry(AuditEntry.TO_EMAIL, seller.email().value());
        AuditEntry own = find(new Purview.Own(former.id()), AuditFilter.ALL).getFirst();
        assertThat(own.account()).isEmpty();
        assertThat(own.why()).containsOnlyKeys(Event.FROM_OWNER, Event.TO_OWNER);
    }

    @Test
    void audit1_who_was_invited_is_named_and_found_before_they_join() {
        Invitation invitation = new Invitation(
                new UserId(UUID.randomUUID()),
                new EmailAddress("hans@example.com"),
                Role.SELLER,
                admin.id(),
                Samples.NOW,
                Samples.NOW.plus(Duration.ofDays(7)),
                Invitation.State.OPEN);
        write(() -> stores().invitations().add(invitation, SecretHash.of(new Secret("link"))));
        record(new Actor.Person(admin.id()), WEB, Deed.USER_INVITED, Subject.of(invitation.user()), 4);

        assertThat(find(EVERYBODY, AuditFilter.ALL).getFirst().owner()).contains("hans@example.com");
        assertThat(words("hans@")).containsExactly("USER_INVITED");
    }

    @Test
    void audit1_the_newest_come_first_and_pages_follow_by_number() {
        List<AuditEntry> all = find(EVERYBODY, AuditFilter.ALL);

        assertThat(all)
                .extracting(AuditEntry::deed)
                .containsExactly("MASTER_KEY_ROTATED", "SYNC_ASKED_FOR", "ROLE_CHANGED", "USER_CREATED");
        assertThat(stores().auditPages()
                        .find(EVERYBODY, AuditFilter.ALL, all.get(1).number(), 1))
                .containsExactly(all.get(2));
    }

    @Test
    void audit1_words_find_who_did_it_and_what_it_was_done_to() {
        assertThat(words(admin.email().value().substring(1, 12).toUpperCase(Locale.ROOT)))
                .containsExactly("ROLE_CHANGED", "USER_CREATED");
        assertThat(words(seller.email().value())).containsExactly("SYNC_ASKED_FOR", "ROLE_CHANGED");
        assertThat(words(account.name().value())).containsExactly("SYNC_ASKED_FOR");
        assertThat(words("4711")).containsExactly("SYNC_ASKED_FOR");
        assertThat(words("Asked FOR")).containsExactly("ROLE_CHANGED");
        assertThat(find(EVERYBODY, filter(Optional.of("asked for"), Optional.of(Deed.SYNC_ASKED_FOR))))
                .isEmpty();
        assertThat(words("%")).isEmpty();
        assertThat(words("_\\")).isEmpty();
    }

    @Test
    void audit1_what_who_and_when_narrow_it_down() {
        assertThat(find(
                        EVERYBODY,
                        new AuditFilter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(ActorKind.KEY),
                                Optional.empty(),
                                Optional.empty())))
                .extracting(AuditEntry::deed)
                .containsExactly("SYNC_ASKED_FOR");
        assertThat(find(
                        EVERYBODY,
                        new AuditFilter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Samples.NOW.plus(Duration.ofDays(1))),
                                Optional.of(Samples.NOW.plus(Duration.ofDays(2))))))
                .extracting(AuditEntry::deed)
                .containsExactly("ROLE_CHANGED");
    }

    @Test
    void sec1_who_has_the_console_over_their_own_sees_what_is_about_them_or_done_by_them() {
        assertThat(find(new Purview.Own(seller.id()), AuditFilter.ALL))
                .extracting(AuditEntry::deed)
                .containsExactly("SYNC_ASKED_FOR", "ROLE_CHANGED");
        assertThat(find(new Purview.Own(admin.id()), AuditFilter.ALL))
                .extracting(AuditEntry::deed)
                .containsExactly("ROLE_CHANGED", "USER_CREATED");
    }

    @Test
    void the_newest_of_a_deed_about_somebody_is_found() {
        Origin because = WEB.because(new Reason("left again"));
        record(new Actor.Person(seller.id()), WEB, Deed.USER_DISABLED, Subject.of(admin.id()), 4);
        record(new Actor.Person(admin.id()), WEB, Deed.USER_DISABLED, Subject.of(seller.id()), 5);
        record(new Actor.Person(admin.id()), because, Deed.USER_DISABLED, Subject.of(seller.id()), 6);
        record(new Actor.Person(admin.id()), WEB, Deed.USER_ENABLED, Subject.of(seller.id()), 7);

        AuditEntry entry =
                stores().auditPages().newest(Deed.USER_DISABLED, seller.id()).orElseThrow();

        assertThat(entry.at()).isEqualTo(Samples.NOW.plus(Duration.ofDays(6)));
        assertThat(entry.reason()).contains("left again");
        assertThat(entry.byName()).contains(admin.email().value());
        assertThat(stores().auditPages().newest(Deed.ROLE_CHANGED, admin.id())).isEmpty();
    }

    private List<String> words(String words) {
        return find(EVERYBODY, filter(Optional.of(words), Optional.empty())).stream()
                .map(AuditEntry::deed)
                .toList();
    }

    private static AuditFilter filter(Optional<String> words, Optional<Deed> deed) {
        return new AuditFilter(words, deed, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private List<AuditEntry> find(Purview purview, AuditFilter filter) {
        return stores().auditPages().find(purview, filter, Long.MAX_VALUE, 100);
    }

    private void record(Actor by, Origin origin, Deed deed, Subject about, int days) {
        write(() -> stores().auditTrail()
                .record(new AuditLine(
                        Samples.NOW.plus(Duration.ofDays(days)),
                        by,
                        origin,
                        deed,
                        about,
                        Facts.NONE.and("to", Role.MANAGER))));
    }

    private void write(Runnable work) {
        stores().unitOfWork().inOne(() -> {
            work.run();
            return null;
        });
    }
}
