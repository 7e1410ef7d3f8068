package adsconnect.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Occasion;
import adsconnect.domain.Secret;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever was recognized before they were disabled, or before their plan ended, as by a key in flight, makes no link that
 * outlives that (PLAN-2, section 17).
 */
class LinksOfTheUnservedTest extends ConsentScene {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final AccountName NAME = new AccountName("Client");

    private final ConnectLink before = Samples.link(manager);

    @BeforeEach
    void disabled_since_they_were_recognized() {
        stores.connectLinks().add(before, Samples.hash("address"));
        become(Samples.disabled(manager));
    }

    @Test
    void none_for_a_new_account() {
        assertThat(consents.makeLink.make(manager, NAME, Region.NA, WEEK))
                .isEqualTo(new MakeConnectLink.PlanRequired());
    }

    @Test
    void none_for_an_account_there_is() {
        assertThat(consents.makeLink.reconnect(manager, pickedAccount(american).id(), WEEK))
                .isEqualTo(new MakeConnectLink.PlanRequired());
    }

    @Test
    void none_for_clients() {
        assertThat(consents.invite.invite(manager, List.of(NAME), Region.NA, WEEK, occasion()))
                .isEqualTo(new InviteClients.PlanRequired());
    }

    @Test
    void none_that_is_sent_again() {
        assertThat(consents.sendAgain.send(manager, before.id(), WEEK, occasion()))
                .isEqualTo(new SendConnectLinkAgain.PlanRequired());
    }

    @Test
    void plan2_without_a_plan_nothing_is_sent_again() {
        become(Samples.withPlan(manager, Plan.NONE));

        assertThat(consents.sendAgain.send(manager, before.id(), WEEK, occasion()))
                .isEqualTo(new SendConnectLinkAgain.PlanRequired());
        assertThat(consents.followLink.look(new Secret("address"))).isInstanceOf(FollowConnectLink.Invitation.class);
    }

    private void become(User changed) {
        stores.unitOfWork().inOne(() -> {
            stores.users().lock(changed.id());
            stores.users().change(changed);
            return changed;
        });
    }

    private static Occasion occasion() {
        return new Occasion(new Secret("form"));
    }
}
