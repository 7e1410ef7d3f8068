package adsconnect.amazonads;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.account.Profile;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.port.ReportSource.Ready;
import adsconnect.domain.sync.port.ReportSource.Rows;
import adsconnect.domain.sync.port.ReportSource.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Somebody who consented at a local Amazon and asks there for the reports of one profile. */
final class ReportUser {

    /** Longer than any report takes there. */
    static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    final LocalAmazon amazon;
    final Profile profile;
    private final Secret refreshToken;
    private Secret token;

    ReportUser(LocalAmazon amazon, String persona, Region region, String country) {
        this.amazon = amazon;
        this.refreshToken = amazon.consent(persona).refreshToken();
        renewToken();
        this.profile = amazon.profile(token, region, country);
    }

    /** That one of the login's profiles. */
    ReportUser(LocalAmazon amazon, Secret refreshToken, Profile profile) {
        this.amazon = amazon;
        this.refreshToken = refreshToken;
        this.profile = profile;
        renewToken();
    }

    void renewToken() {
        token = amazon.oauth.refresh(Region.NA, refreshToken).accessToken().value();
    }

    Secret token() {
        return token;
    }

    String request(ReportOrder order) {
        return amazon.reports.request(profile, token, order);
    }

    State state(String id) {
        return amazon.reports.state(profile, token, id).orElseThrow();
    }

    void cancel(String id) {
        amazon.reports.cancel(profile, token, id);
    }

    Ready ready(String id) {
        State state = state(id);
        assertThat(state).isInstanceOf(Ready.class);
        return (Ready) state;
    }

    Rows open(ReportOrder order, Ready ready) {
        return amazon.reports.open(profile, order, ready);
    }

    List<ReportLine> fetch(ReportOrder order, Ready ready) {
        List<ReportLine> all = new ArrayList<>();
        try (Rows rows = open(order, ready)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    /** From the request to the last row. */
    List<ReportLine> report(ReportOrder order) {
        String id = request(order);
        amazon.clockAt(LONG_ENOUGH);
        return fetch(order, ready(id));
    }
}
