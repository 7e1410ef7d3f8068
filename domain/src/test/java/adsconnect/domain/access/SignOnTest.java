package adsconnect.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.port.Identities;
import adsconnect.domain.access.port.SignOnFailure;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.RecordUserChanges;
import adsconnect.testkit.Admission;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedIdentityProvider;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignOnTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final Chance chance = new Chance(new SecureRandom());
    private final ScriptedIdentityProvider provider = new ScriptedIdentityProvider();
    private final SignOn signOn = signOn(stores.identities());
    private final User user = Samples.seller();
    private Secret session = chance.secret(32);
    private final ProvenIdentity person = ScriptedIdentityProvider.person("42", user.email());

    private SignOn signOn(Identities identities) {
        return new SignOn(
                provider,
                identities,
                stores.users(),
                Admission.of(stores, clock),
                stores.sessions(),
                new RecordUserChanges(stores.auditTrail(), clock),
                stores.unitOfWork(),
                chance,
                clock);
    }

    private SignOn.Outcome signIn(ProvenIdentity who) {
        SignOn.Departure departure = signOn.begin(Optional.empty(), "/there");
        return finish(departure, who, departure.browser(), Optional.empty());
    }

    private SignOn.Outcome finish(
            SignOn.Departure departure, ProvenIdentity who, Secret browser, Optional<UserId> current) {
        Secret code = provider.signIn(departure.address(), who);
        return signOn.finish(
                ScriptedIdentityProvider.state(departure.address()),
                code,
                browser,
                current.map(id -> new SignOn.Visitor(id, session)),
                Samples.knock());
    }

    private void known(String hash) {
        stores.users().add(user, hash);
    }

    private SignOn.Outcome link() {
        SignOn.Departure departure = signOn.begin(Optional.of(user.id()), "");
        return finish(departure, person, departure.browser(), Optional.of(user.id()));
    }

    @Test
    void whoever_is_new_becomes_a_seller_without_a_plan_and_is_the_same_one_ever_after() {
        assertThat(signIn(person)).isInstanceOfSatisfying(SignOn.Admitted.class, admitted -> {
            assertThat(admitted.next()).isEqualTo("/there");
            assertThat(admitted.outcome()).isInstanceOf(SignIn.SignedIn.class);
        });
        User made = stores.users().byEmail(user.email()).orElseThrow();
        assertThat(made.role()).isEqualTo(Role.SELLER);
        assertThat(made.plan()).isEqualTo(Plan.NONE);
        assertThat(stores.auditTrail().newest(9))
                .as("nothing of which a letter would warn them")
                .extracting(line -> line.deed())
                .containsExactly(Deed.SIGNED_IN, Deed.USER_CREATED);

        ProvenIdentity renamed = ScriptedIdentityProvider.person("42", new EmailAddress("renamed@example.com"));
        assertThat(signIn(renamed))
                .isInstanceOfSatisfying(
                        SignOn.Admitted.class,
                        admitted -> assertThat(admitted.outcome())
                                .isInstanceOfSatisfying(
                                        SignIn.SignedIn.class,
                                        whole -> assertThat(whole.user()).isEqualTo(made)));
        assertThat(stores.users().all()).containsExactly(made);
    }

    @Test
    void only_whoever_is_new_is_asked_for_their_address() {
        known("hash");
        link();
        signIn(person);
        assertThat(provider.addressesAsked()).isZero();

        signIn(new ProvenIdentity(person.issuer(), "43", Optional.empty()));
        assertThat(provider.addressesAsked()).isEqualTo(1);
    }

    @Test
    void whose_link_is_taken_away_while_they_are_on_their_way_in_does_not_get_in_by_it() {
        known("hash");
        link();
        SignOn.Departure departure = signOn.begin(Optional.empty(), "");
        Secret code = provider.signIn(departure.address(), person);
        SignOn late = signOn(new UnlinkedOnceSeen(stores.identities(), 2));

        SignOn.Outcome outcome = late.finish(
                ScriptedIdentityProvider.state(departure.address()),
                code,
                departure.browser(),
                Optional.empty(),
                Samples.knock());

        assertThat(outcome).isNotInstanceOf(SignOn.Admitted.class);
        assertThat(stores.sessions().of(user.id())).isEmpty();
    }

    @Test
    void an_address_alone_takes_nobody_over() {
        known("hash");

        assertThat(signIn(person)).isEqualTo(new SignOn.KnownAddress());
        assertThat(signIn(new ProvenIdentity(person.issuer(), "43", Optional.empty())))
                .isEqualTo(new SignOn.NoAddress());
        assertThat(stores.users().all()).containsExactly(user);
    }

    @Test
    void whoever_linked_it_signs_in_and_whose_it_is_cannot_be_linked_by_others() {
        known("hash");
        assertThat(link()).isEqualTo(new SignOn.Linked());
        assertThat(link()).as("once more").isEqualTo(new SignOn.Linked());
        assertThat(signIn(person)).isInstanceOf(SignOn.Admitted.class);
        User other = Samples.manager();
        stores.users().add(other, "hash");

        SignOn.Departure departure = signOn.begin(Optional.of(other.id()), "");

        assertThat(finish(departure, person, departure.browser(), Optional.of(other.id())))
                .isEqualTo(new SignOn.SomebodyElses());
        assertThat(stores.auditTrail().newest(9))
                .extracting(line -> line.deed())
                .containsExactly(Deed.SIGNED_IN, Deed.SIGN_ON_LINKED);
    }

    @Test
    void whoever_is_somebody_there_already_is_told_so() {
        known("hash");
        link();
        SignOn.Departure departure = signOn.begin(Optional.of(user.id()), "");

        assertThat(finish(
                        departure,
                        new ProvenIdentity(person.issuer(), "43", Optional.empty()),
                        departure.browser(),
                        Optional.of(user.id())))
                .isEqualTo(new SignOn.AnotherLinked());
    }

    @Test
    void its_sessions_end_with_the_link_and_others_stay() {
        known("hash");
        link();
        Secret came = session(signIn(person));
        Secret kept = session(signIn(person));
        Secret byPassword = chance.secret(32);
        stores.sessions().open(SecretHash.of(byPassword), user.id(), clock.instant());

        signOn.unlink(user, kept);

        assertThat(stores.sessions().find(SecretHash.of(came))).isEmpty();
        assertThat(stores.sessions().find(SecretHash.of(kept))).isPresent();
        assertThat(stores.sessions().find(SecretHash.of(byPassword))).isPresent();
    }

    private static Secret session(SignOn.Outcome outcome) {
        return ((SignIn.SignedIn) ((SignOn.Admitted) outcome).outcome()).token();
    }

    @Test
    void a_provider_that_let_a_known_browser_through_opens_a_session_and_proves_nobody() {
        assertThat(provedLately(session(signIn(person)))).isFalse();

        provider.authenticatedAt(clock.instant().minus(Session.PROOF_HOLDS));
        assertThat(provedLately(session(signIn(person)))).isFalse();

        provider.authenticatedAt(clock.instant().minusSeconds(60));
        Secret lately = session(signIn(person));
        clock.advance(Duration.ofMinutes(9).minusSeconds(1));
        assertThat(provedLately(lately)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(provedLately(lately)).isFalse();
    }

    private boolean provedLately(Secret token) {
        return stores.sessions().find(SecretHash.of(token)).orElseThrow().provedLately(clock.instant());
    }

    private SignOn.Outcome confirm(ProvenIdentity who) {
        SignOn.Departure departure = signOn.beginAnew(user.id(), "/there");
        assertThat(departure.address().getPath()).isEqualTo("/anew");
        clock.advance(Duration.ofMinutes(5));
        return finish(departure, who, departure.browser(), Optional.of(user.id()));
    }

    @Test
    void whoever_signs_in_anew_proves_who_they_are_from_then_on() {
        known("hash");
        link();
        session = session(signIn(person));

        provider.authenticatedAt(clock.instant().plus(Duration.ofMinutes(4)));
        assertThat(confirm(person)).isEqualTo(new SignOn.Confirmed("/there"));

        assertThat(stores.sessions().find(SecretHash.of(session)).orElseThrow().provedAt())
                .contains(clock.instant().minus(Duration.ofMinutes(1)));
        provider.authenticatedAt(clock.instant().plus(Duration.ofMinutes(5)).plusSeconds(59));
        assertThat(confirm(person)).as("clocks apart").isEqualTo(new SignOn.Confirmed("/there"));
        assertThat(stores.sessions().find(SecretHash.of(session)).orElseThrow().provedAt())
                .contains(clock.instant());
    }

    @Test
    void whom_the_provider_did_not_ask_anew_proves_nothing() {
        known("hash");
        link();
        session = session(signIn(person));
        provesNothing("without saying when");

        provider.authenticatedAt(clock.instant().minusSeconds(61));
        provesNothing("before they left");

        provider.authenticatedAt(clock.instant().minusSeconds(60));
        assertThat(confirm(person)).as("clocks apart").isEqualTo(new SignOn.Confirmed("/there"));
    }

    private void provesNothing(String how) {
        assertThat(confirm(person))
                .as(how)
                .isInstanceOfSatisfying(
                        SignOn.Failed.class,
                        failed -> assertThat(failed.failure().kind()).isEqualTo(SignOnFailure.Kind.NOT_ANEW));
        assertThat(provedLately(session)).as(how).isFalse();
    }

    @Test
    void nobody_else_proves_who_somebody_is_nor_is_anybody_linked_by_it() {
        known("hash");
        link();
        session = session(signIn(person));
        provider.authenticatedAt(clock.instant().plus(Duration.ofMinutes(5)));
        ProvenIdentity other = new ProvenIdentity(person.issuer(), "43", Optional.empty());

        assertThat(confirm(other)).isEqualTo(new SignOn.SomebodyElse());
        assertThat(provedLately(session)).isFalse();
        assertThat(stores.identities().userOf(other)).isEmpty();

        stores.identities().unlink(user.id());
        assertThat(confirm(other)).isEqualTo(new SignOn.SomebodyElse());
        assertThat(stores.identities().userOf(other)).isEmpty();
    }

    @Test
    void it_stands_for_no_second_factor() {
        known("hash");
        link();
        session = session(signIn(person));
        stores.secondFactors().begin(user.id(), SecretHash.of(session), clock.instant());
        stores.secondFactors().confirm(user.id(), clock.instant());
        provider.authenticatedAt(clock.instant().plus(Duration.ofMinutes(5)));

        assertThat(confirm(person)).isEqualTo(new SignOn.NotBegunHere());
        assertThat(provedLately(session)).isFalse();
    }

    @Test
    void a_session_and_its_browser_are_known_as_after_a_password() {
        SignIn.SignedIn whole = (SignIn.SignedIn) ((SignOn.Admitted) signIn(person)).outcome();

        assertThat(stores.sessions().of(whole.user().id()))
                .extracting(OpenSession::browser)
                .containsExactly(Samples.knock().browser());
        assertThat(stores.knownBrowsers()
                        .isKnown(SecretHash.of(whole.browser()), whole.user().id()))
                .isTrue();
        assertThat(stores.auditTrail().newest(1).getFirst().why().byName()).containsEntry("way", "SIGN_ON");
    }

    @Test
    void each_way_back_works_once_in_time_in_its_own_browser_and_for_whoever_began_it() {
        known("hash");
        SignOn.Departure once = signOn.begin(Optional.empty(), "");
        finish(once, person, once.browser(), Optional.empty());
        assertThat(finish(once, person, once.browser(), Optional.empty())).isEqualTo(new SignOn.NotBegunHere());

        SignOn.Departure late = signOn.begin(Optional.empty(), "");
        clock.advance(Duration.ofMinutes(10));
        assertThat(finish(late, person, late.browser(), Optional.empty())).isEqualTo(new SignOn.NotBegunHere());

        SignOn.Departure elsewhere = signOn.begin(Optional.empty(), "");
        assertThat(finish(elsewhere, person, chance.secret(32), Optional.empty()))
                .isEqualTo(new SignOn.NotBegunHere());

        SignOn.Departure linking = signOn.begin(Optional.of(user.id()), "");
        assertThat(finish(
                        linking,
                        person,
                        linking.browser(),
                        Optional.of(Samples.manager().id())))
                .isEqualTo(new SignOn.NotBegunHere());
        assertThat(signOn.linkedSince(user)).isEmpty();
    }

    @Test
    void a_failing_provider_proves_nobody() {
        SignOn.Departure departure = signOn.begin(Optional.empty(), "");
        provider.fail(SignOnFailure.Kind.CLOCK);

        assertThat(finish(departure, person, departure.browser(), Optional.empty()))
                .isInstanceOfSatisfying(
                        SignOn.Failed.class,
                        failed -> assertThat(failed.failure().kind()).isEqualTo(SignOnFailure.Kind.CLOCK));
        assertThat(stores.users().all()).isEmpty();
    }

    @Test
    void the_only_way_in_is_not_taken_away() {
        signIn(person);
        User made = stores.users().byEmail(user.email()).orElseThrow();

        assertThat(signOn.unlink(made, chance.secret(32))).isFalse();
        stores.users().changePassword(made.id(), "hash");
        assertThat(signOn.unlink(made, chance.secret(32))).isTrue();

        assertThat(signOn.linkedSince(made)).isEmpty();
        assertThat(signIn(person)).isEqualTo(new SignOn.KnownAddress());
    }
}
