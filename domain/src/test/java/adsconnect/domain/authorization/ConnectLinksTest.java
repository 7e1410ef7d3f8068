package adsconnect.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Chance;
import adsconnect.domain.Occasion;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Consents;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of an invitation to consent, from making it to its end (AUTH-5 to AUTH-7). */
class ConnectLinksTest {

    private static final Secret BROWSER = new Secret("browser");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final AccountName NAME = new AccountName("Client");

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    private final Consents consents = new Consents(stores, stores.tokenVault(), oauth, clock);
    private final Chance chance = Samples.chance();
    private final User owner = Samples.manager();

    @BeforeEach
    void an_owner() {
        stores.users().add(owner, "hash");
    }

    @Test
    void auth5_the_address_has_22_url_safe_characters_and_only_its_hash_is_kept() {
        MakeConnectLink.Made made = made();

        assertThat(made.address().reveal()).matches("[A-Za-z0-9_-]{22}");
        assertThat(stores.connectLinks().byAddress(SecretHash.of(made.address())))
                .contains(made.link());
        assertThat(made.link().expiresAt()).isEqualTo(clock.instant().plus(WEEK));
    }

    @Test
    void auth2_a_name_that_clashes_is_refused_and_a_free_one_suggested() {
        stores.accounts().add(Samples.account(owner, "cLIENT"));

        assertThat(consents.makeLink.make(owner, NAME, Region.NA, WEEK))
                .isEqualTo(new MakeConnectLink.NameTaken(new AccountName("Client (2)")));
    }

    @Test
    void auth4_without_a_plan_or_room_no_link_is_made() {
        assertThat(consents.makeLink.make(Samples.user(Role.MANAGER, Plan.NONE), NAME, Region.NA, WEEK))
                .isEqualTo(new MakeConnectLink.PlanRequired());
        User seller = Samples.seller();
        stores.users().add(seller, "hash");
        Account account = Samples.account(seller);
        stores.accounts().add(account);
        assertThat(consents.makeLink.make(seller, NAME, Region.NA, WEEK))
                .isEqualTo(new MakeConnectLink.LimitReached(List.of(account)));
    }

    @Test
    void auth6_several_links_are_made_at_once_in_the_order_of_their_names() {
        List<AccountName> names = List.of(NAME, new AccountName("Another"));

        var invited = (InviteClients.Invited) consents.invite.invite(owner, names, Region.FE, WEEK, occasion());

        assertThat(invited.links()).extracting(made -> made.link().name()).containsExactlyElementsOf(names);
        assertThat(invited.links()).allSatisfy(made -> {
            assertThat(stores.connectLinks().byAddress(SecretHash.of(made.address())))
                    .contains(made.link());
            assertThat(made.link().region()).isEqualTo(Region.FE);
        });
        assertThat(deeds()).containsExactly(Deed.LINK_MADE, Deed.LINK_MADE);
    }

    @Test
    void auth6_one_name_that_clashes_and_no_link_is_made() {
        stores.accounts().add(Samples.account(owner, "cLIENT"));

        assertThat(consents.invite.invite(
                        owner, List.of(new AccountName("Another"), NAME), Region.NA, WEEK, occasion()))
                .isEqualTo(new InviteClients.NamesTaken(
                        Map.of(NAME, new InviteClients.Clash(false, new AccountName("Client (2)")))));
        assertThat(stores.connectLinks().ofOwner(owner.id())).isEmpty();
    }

    @Test
    void auth6_sellers_and_those_without_a_plan_invite_nobody() {
        assertThat(consents.invite.invite(Samples.seller(), List.of(NAME), Region.NA, WEEK, occasion()))
                .isEqualTo(new InviteClients.NotForSellers());
        assertThat(consents.invite.invite(
                        Samples.user(Role.ADMIN, Plan.NONE), List.of(NAME), Region.NA, WEEK, occasion()))
                .isEqualTo(new InviteClients.PlanRequired());
    }

    @Test
    void auth2_a_link_that_reconnects_skips_the_name_and_the_limit() {
        User seller = Samples.seller();
        stores.users().add(seller, "hash");
        Account account = Samples.account(seller);
        stores.accounts().add(account);

        assertThat(consents.makeLink.reconnect(seller, account.id(), WEEK))
                .isInstanceOfSatisfying(
                        MakeConnectLink.Made.class,
                        made -> assertThat(made.link().aim())
                                .isEqualTo(new Aim.Reconnect(
                                        account.id(), Optional.of(made.link().id()))));
        assertThat(consents.makeLink.reconnect(owner, account.id(), WEEK))
                .isEqualTo(new MakeConnectLink.NoSuchAccount());
    }

    @Test
    void auth5_looking_at_it_changes_nothing() {
        MakeConnectLink.Made made = made();

        for (int scanner = 0; scanner < 3; scanner++) {
            assertThat(consents.followLink.look(made.address()))
                    .isEqualTo(new FollowConnectLink.Invitation(made.link(), owner));
        }

        assertThat(status(made)).isEqualTo(ConnectLink.Status.PENDING);
        assertThat(oauth.consents()).isEmpty();
        assertThat(deeds()).containsExactly(Deed.LINK_MADE);
    }

    @Test
    void auth5_going_on_leaves_for_amazon_with_all_that_the_link_says() {
        MakeConnectLink.Made made = made();

        assertThat(consents.followLink.goOn(made.address(), BROWSER)).isInstanceOf(FollowConnectLink.Left.class);

        assertThat(status(made)).isEqualTo(ConnectLink.Status.OPENED);
        Attempt attempt = stores.authorizations()
                .byState(SecretHash.of(oauth.consents().getLast().state()))
                .orElseThrow()
                .attempt();
        assertThat(attempt.user()).isEqualTo(owner.id());
        assertThat(attempt.browser()).isEqualTo(SecretHash.of(BROWSER));
        assertThat(attempt.region()).isEqualTo(Region.EU);
        assertThat(attempt.aim()).isEqualTo(new Aim.BindAll(NAME, made.link().id()));
        assertThat(lines().getFirst().by()).isEqualTo(new Actor.Guest());
    }

    @Test
    void auth5_two_people_may_go_on_until_one_succeeds() {
        MakeConnectLink.Made made = made();

        List<FollowConnectLink.Outcome> outcomes =
                Race.of(2, number -> consents.followLink.goOn(made.address(), new Secret("browser " + number)));

        assertThat(outcomes).hasOnlyElementsOfType(FollowConnectLink.Left.class);
        stores.connectLinks().authorize(made.link().id(), Samples.accountId(), false, clock.instant());
        assertThat(consents.followLink.goOn(made.address(), BROWSER))
                .isInstanceOfSatisfying(
                        FollowConnectLink.Over.class,
                        over -> assertThat(over.status()).isEqualTo(ConnectLink.Status.AUTHORIZED));
    }

    @Test
    void auth5_this_is_not_me_ends_the_link_for_good() {
        MakeConnectLink.Made made = made();

        assertThat(consents.followLink.disclaim(made.address())).isInstanceOf(FollowConnectLink.Over.class);
        consents.followLink.disclaim(made.address());

        assertThat(status(made)).isEqualTo(ConnectLink.Status.REVOKED);
        assertThat(consents.followLink.goOn(made.address(), BROWSER)).isInstanceOf(FollowConnectLink.Over.class);
        assertThat(deeds()).containsExactly(Deed.LINK_DISCLAIMED, Deed.LINK_MADE);
        assertThat(lines().getFirst().by()).isEqualTo(new Actor.Guest());
    }

    @Test
    void auth5_ends_by_the_servers_clock() {
        MakeConnectLink.Made made = made();

        clock.advance(WEEK.minusMillis(1));
        assertThat(consents.followLink.look(made.address())).isInstanceOf(FollowConnectLink.Invitation.class);
        clock.advance(Duration.ofMillis(1));
        assertThat(consents.followLink.look(made.address())).isInstanceOf(FollowConnectLink.Over.class);
        assertThat(consents.followLink.goOn(made.address(), BROWSER)).isInstanceOf(FollowConnectLink.Over.class);
        assertThat(status(made)).isEqualTo(ConnectLink.Status.EXPIRED);
    }

    @Test
    void plan2_nobody_connects_anything_for_an_owner_whose_plan_ended() {
        MakeConnectLink.Made made = made();
        stores.users().change(Samples.withPlan(owner, Plan.NONE));

        assertThat(consents.followLink.goOn(made.address(), BROWSER)).isEqualTo(new FollowConnectLink.OwnerHasNoPlan());
        assertThat(oauth.consents()).isEmpty();
    }

    @Test
    void auth4_nobody_goes_on_for_an_owner_who_has_no_room_left() {
        User seller = Samples.seller();
        stores.users().add(seller, "hash");
        MakeConnectLink.Made made = (MakeConnectLink.Made) consents.makeLink.make(seller, NAME, Region.NA, WEEK);
        stores.accounts().add(Samples.account(seller, "Meanwhile"));

        assertThat(consents.followLink.goOn(made.address(), BROWSER)).isEqualTo(new FollowConnectLink.OwnerHasNoRoom());

        assertThat(stores.connectLinks().byId(made.link().id()).orElseThrow().state())
                .isEqualTo(new ConnectLink.Pending());
        assertThat(oauth.consents()).isEmpty();
    }

    @Test
    void auth5_a_link_that_is_over_says_so_before_it_says_that_its_owner_has_no_plan() {
        MakeConnectLink.Made used = made();
        stores.connectLinks().authorize(used.link().id(), Samples.accountId(), false, clock.instant());
        stores.users().change(Samples.withPlan(owner, Plan.NONE));

        assertThat(consents.followLink.goOn(used.address(), BROWSER))
                .isInstanceOfSatisfying(
                        FollowConnectLink.Over.class,
                        over -> assertThat(over.status()).isEqualTo(ConnectLink.Status.AUTHORIZED));
    }

    @Test
    void auth5_a_link_that_is_over_says_so_before_it_says_that_its_owner_has_no_room() {
        User seller = Samples.seller();
        stores.users().add(seller, "hash");
        MakeConnectLink.Made made = (MakeConnectLink.Made) consents.makeLink.make(seller, NAME, Region.NA, WEEK);
        stores.accounts().add(Samples.account(seller, "Meanwhile"));
        clock.advance(WEEK);

        assertThat(consents.followLink.goOn(made.address(), BROWSER)).isInstanceOf(FollowConnectLink.Over.class);
    }

    @Test
    void an_unknown_address_is_unknown() {
        Secret unknown = new Secret("AAAAAAAAAAAAAAAAAAAAAA");

        assertThat(consents.followLink.look(unknown)).isEqualTo(new FollowConnectLink.Unknown());
        assertThat(consents.followLink.goOn(unknown, BROWSER)).isEqualTo(new FollowConnectLink.Unknown());
        assertThat(consents.followLink.disclaim(unknown)).isEqualTo(new FollowConnectLink.Unknown());
    }

    @Test
    void auth6_the_owner_takes_a_link_back_and_nobody_else_can() {
        MakeConnectLink.Made made = made();

        assertThat(consents.ownLinks.revoke(Samples.manager().id(), made.link().id()))
                .isFalse();
        assertThat(consents.ownLinks.revoke(owner.id(), made.link().id())).isTrue();
        assertThat(consents.ownLinks.revoke(owner.id(), made.link().id())).isFalse();

        assertThat(consents.ownLinks.of(owner.id()))
                .extracting(OwnConnectLinks.Standing::status)
                .containsExactly(ConnectLink.Status.REVOKED);
        assertThat(consents.ownLinks.find(Samples.manager().id(), made.link().id()))
                .isEmpty();
        assertThat(deeds()).containsExactly(Deed.LINK_REVOKED, Deed.LINK_MADE);
    }

    @Test
    void auth7_a_link_that_was_not_opened_can_be_sent_again() {
        MakeConnectLink.Made made = made();
        clock.advance(WEEK.plus(Duration.ofDays(1)));

        MakeConnectLink.Made again = ((SendConnectLinkAgain.Sent)
                        consents.sendAgain.send(owner, made.link().id(), WEEK, occasion()))
                .link();

        assertThat(consents.ownLinks.of(owner.id())).hasSize(1);
        assertThat(consents.followLink.look(made.address())).isEqualTo(new FollowConnectLink.Unknown());
        assertThat(consents.followLink.look(again.address())).isInstanceOf(FollowConnectLink.Invitation.class);
        consents.followLink.goOn(again.address(), BROWSER);
        assertThat(consents.sendAgain.send(owner, again.link().id(), WEEK, occasion()))
                .isEqualTo(new SendConnectLinkAgain.InUse());
        User stranger = Samples.manager();
        stores.users().add(stranger, "hash");
        assertThat(consents.sendAgain.send(stranger, again.link().id(), WEEK, occasion()))
                .isEqualTo(new SendConnectLinkAgain.NoSuchLink());
    }

    @Test
    void auth7_an_answer_loaded_again_does_not_take_a_later_address_away() {
        MakeConnectLink.Made made = made();
        Occasion first = new Occasion(new Secret("A".repeat(22)));
        Occasion second = new Occasion(new Secret("B".repeat(22)));
        MakeConnectLink.Made again = ((SendConnectLinkAgain.Sent)
                        consents.sendAgain.send(owner, made.link().id(), WEEK, first))
                .link();
        assertThat(consents.sendAgain.send(owner, made.link().id(), WEEK, first))
                .as("a second click")
                .isEqualTo(new SendConnectLinkAgain.Sent(again));
        MakeConnectLink.Made later = ((SendConnectLinkAgain.Sent)
                        consents.sendAgain.send(owner, again.link().id(), WEEK, second))
                .link();

        assertThat(consents.sendAgain.send(owner, made.link().id(), WEEK, first))
                .isEqualTo(new SendConnectLinkAgain.NoSuchLink());

        assertThat(consents.followLink.look(later.address())).isInstanceOf(FollowConnectLink.Invitation.class);
    }

    @Test
    void auth5_addresses_of_one_occasion_tell_nothing_of_each_other_or_of_it() {
        Occasion occasion = occasion();

        assertThat(List.of(
                        occasion.derived("", Occasion.SECRET_BYTES, "a", "bc"),
                        occasion.derived("", Occasion.SECRET_BYTES, "ab", "c"),
                        occasion.derived("", Occasion.SECRET_BYTES, "a", "bd")))
                .doesNotHaveDuplicates()
                .allSatisfy(address -> assertThat(address.reveal()).matches("[A-Za-z0-9_-]{22}"));
        assertThat(Occasion.parse(occasion.secret().reveal())).contains(occasion);
        assertThat(Occasion.parse("short")).isEmpty();
    }

    @Test
    void auth7_a_cancel_at_amazon_fails_the_link_which_may_be_tried_again() {
        MakeConnectLink.Made made = made();
        consents.followLink.goOn(made.address(), BROWSER);
        Secret state = oauth.consents().getLast().state();

        consents.receive.receive(
                new ReceiveCallback.Callback(Optional.of(state), Optional.empty(), Optional.of("access_denied")),
                Optional.empty(),
                Optional.of(BROWSER));

        assertThat(stores.connectLinks().byId(made.link().id()).orElseThrow().state())
                .isEqualTo(new ConnectLink.Failed(FailureCode.CANCELLED_AT_AMAZON));
        assertThat(consents.followLink.goOn(made.address(), BROWSER)).isInstanceOf(FollowConnectLink.Left.class);
    }

    private Occasion occasion() {
        return new Occasion(chance.secret(Occasion.SECRET_BYTES));
    }

    private MakeConnectLink.Made made() {
        return (MakeConnectLink.Made) consents.makeLink.make(owner, NAME, Region.EU, WEEK);
    }

    private ConnectLink.Status status(MakeConnectLink.Made made) {
        return consents.ownLinks
                .find(owner.id(), made.link().id())
                .orElseThrow()
                .status();
    }

    private List<Deed> deeds() {
        return lines().stream().map(AuditLine::deed).toList();
    }

    /** The newest first. */
    private List<AuditLine> lines() {
        return stores.auditTrail().newest(100);
    }
}
