package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.testkit.Samples;
import adsconnect.ui.Text;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list whose address filters by what nobody knows says so, and never shows all as if it were filtered. */
@ExtendWith(VertxExtension.class)
final class ListFiltersTest {

    @ParameterizedTest
    @CsvSource({
        "/admin/audit, deed, ROLE_CHANGED",
        "/admin/audit, by, nobody",
        "/admin/audit, from, 2026-13-40",
        "/admin/audit, to, yesterday",
        "/admin/audit.csv, deed, nonsense",
        "/admin/audit.jsonl, to, 2026-2-3",
        "/admin/users, role, emperor",
        "/admin/users, plan, nonsense",
        "/admin/users, access, nonsense",
        "/admin/users.csv, role, emperor",
        "/admin/connections, show, nonsense",
        "/admin/connections, region, MOON",
        "/admin/connections, country, USA",
        "/admin/connections.csv, show, nonsense",
        "/admin/parts/connections, show, nonsense",
        "/admin/links, show, nonsense",
        "/admin/links.csv, show, nonsense",
        "/admin/parts/links, show, nonsense",
        "/admin/runs, show, nonsense",
        "/admin/runs.csv, show, nonsense",
        "/admin/parts/runs, show, nonsense",
        "/admin/keys, show, nonsense",
        "/admin/keys.csv, show, nonsense",
        "/admin/parts/keys, show, nonsense",
        "/admin/feedback, state, OPEN",
        "/admin/feedback, sentiment, nonsense",
        "/admin/feedback, category, nonsense",
        "/admin/webhooks/4f0c2f0e-3d0f-4a52-9d0c-000000000001, state, nonsense"
    })
    void what_nobody_knows_is_refused_by_its_name(String list, String filter, String value, Vertx vertx) {
        Answer answer = new WebFixture(vertx).browserOf(Samples.admin()).get(list + "?" + filter + "=" + value);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.html())
                .contains(
                        Text.of("en").get("console.filter.unknown", filter, value),
                        "href=\"" + list.replaceFirst("\\.(csv|jsonl)$", "") + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/audit?deed=role_changed&by=person&from=2026-11-01&to=",
                "/admin/users?role=seller&plan=&access=",
                "/admin/connections?show=attention&region=na&country=us",
                "/admin/connections?show=expiring",
                "/admin/links?show=failed",
                "/admin/runs?show=failing",
                "/admin/keys?show=ending",
                "/admin/feedback?state=open"
            })
    void what_is_known_is_shown(String address, Vertx vertx) {
        assertThat(new WebFixture(vertx).browserOf(Samples.admin()).get(address).status())
                .isEqualTo(200);
    }

    @Test
    void words_too_long_to_be_looked_for_are_told_too_and_not_at_length(Vertx vertx) {
        Browser admin = new WebFixture(vertx).browserOf(Samples.admin());

        Answer answer = admin.get("/admin/links?words=" + "<".repeat(255));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.html()).contains("&lt;".repeat(60) + "…").doesNotContain("&lt;".repeat(61));
        assertThat(admin.get("/admin/audit?q=" + "x".repeat(255)).status()).isEqualTo(400);
    }

    @Test
    void whoever_has_no_such_list_is_not_told_what_it_filters_by(Vertx vertx) {
        WebFixture site = new WebFixture(vertx);
        User manager = Samples.manager();

        assertThat(site.browserOf(Samples.seller()).get("/admin/audit?deed=x").status())
                .isEqualTo(404);
        assertThat(site.browserOf(manager).get("/admin/users?role=x").status()).isEqualTo(404);
        assertThat(site.anotherBrowserOf(manager).get("/admin/feedback?state=x").status())
                .isEqualTo(404);
    }
}
