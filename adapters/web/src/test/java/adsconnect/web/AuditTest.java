package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.PasswordProof;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.SignInFailure;
import adsconnect.domain.access.SignInWay;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Origin;
import adsconnect.domain.audit.Protection;
import adsconnect.domain.audit.Reason;
import adsconnect.domain.audit.SealLines;
import adsconnect.domain.audit.Subject;
import adsconnect.testkit.Samples;
import adsconnect.ui.Text;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who did what, when, from where and why, for those to read who run the installation (AUDIT-1). */
@ExtendWith(VertxExtension.class)
final class AuditTest {

    private static final String AUDIT = "/admin/audit";

    private WebFixture site;
    private User manager;
    private User boss;
    private Browser admin;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        manager = Samples.manager();
        boss = Samples.admin();
        admin = site.browserOf(boss);
        site.browserOf(manager);
        record(
                new Actor.Person(boss.id()),
                new Origin(Origin.Via.WEB, "192.0.2.7").because(new Reason("=1+1 \"asked\" <b>")),
                Deed.ROLE_CHANGED,
                Subject.of(manager.id()));
    }

    private void record(Actor by, Origin origin, Deed deed, Subject about) {
        site.stores.unitOfWork().inOne(() -> {
            site.stores
                    .auditTrail()
                    .record(new AuditLine(Samples.NOW, by, origin, deed, about, Facts.NONE.and("to", Role.MANAGER)));
            return null;
        });
    }

    @Test
    void every_deed_has_a_text_in_both_languages() {
        for (String language : Text.LANGUAGES) {
            for (Deed deed : Deed.values()) {
                assertThat(Text.of(language).keys())
                        .contains("audit.deed." + deed.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void every_fact_of_a_sign_in_has_a_text_in_both_languages() {
        for (String language : Text.LANGUAGES) {
            assertThat(Text.of(language).keys())
                    .contains("audit.fact.attempts", "audit.fact.cause", "audit.fact.way", "audit.fact.factors");
            assertThat(Stream.of(SignInWay.values(), SignInFailure.values(), PasswordProof.values())
                            .flatMap(Stream::of)
                            .map(word -> "audit.word." + word.name().toLowerCase(Locale.ROOT)))
                    .isSubsetOf(Text.of(language).keys());
        }
    }

    @Test
    void audit1_it_says_who_what_from_where_to_whom_and_why() {
        Answer answer = admin.get(AUDIT);

        assertThat(answer.says("audit.deed.role_changed")).isTrue();
        assertThat(answer.html())
                .contains(
                        boss.email().value(),
                        manager.email().value(),
                        "192.0.2.7",
                        Text.of("en").get("role.manager"),
                        "=1+1 &quot;asked&quot; &lt;b&gt;");
    }

    @Test
    void audit1_admins_are_shown_where_the_chain_ends() {
        new SealLines(site.stores.seals(), site.stores.unitOfWork(), Clock.systemUTC()).seal();

        assertThat(admin.get(AUDIT).html()).contains(site.stores.seals().head().text());
        assertThat(site.browserOf(manager).get(AUDIT).html())
                .doesNotContain(site.stores.seals().head().text());
    }

    @Test
    void audit1_admins_are_told_whether_the_program_could_change_it_and_first_of_all_if_so() {
        assertThat(admin.get(AUDIT).says("audit.guard.login")).isTrue();
        assertThat(admin.get(ConsoleRoutes.START).html()).doesNotContain("attention-audit");

        site.auditGuard.find(new Protection(List.of(), List.of("boss: SUPERUSER")));
        assertThat(admin.get(AUDIT).says("audit.guard.role")).isTrue();
        assertThat(admin.get(AUDIT).html()).contains("boss: SUPERUSER");
        assertThat(admin.get(ConsoleRoutes.START).html()).doesNotContain("attention-audit");

        site.auditGuard.find(new Protection(List.of("ads: DELETE ON audit_lines"), List.of()));
        assertThat(admin.get(AUDIT).says("audit.guard.none")).isTrue();
        assertThat(admin.get(AUDIT).html()).contains("ads: DELETE ON audit_lines");
        assertThat(admin.get(ConsoleRoutes.START).html()).contains("attention-audit");
        assertThat(site.browserOf(manager).get(AUDIT).html()).doesNotContain("ads: DELETE");
        assertThat(site.browserOf(manager).get(ConsoleRoutes.START).html()).doesNotContain("attention-audit");
    }

    @Test
    void sec1_a_manager_sees_what_is_about_them_and_not_where_the_admin_sits() {
        record(new Actor.Operator(), Origin.PROGRAM, Deed.MASTER_KEY_ROTATED, Subject.INSTALLATION);

        Answer answer = site.browserOf(manager).get(AUDIT);

        assertThat(answer.says("audit.number", 2)).isFalse();
        assertThat(answer.html()).contains(boss.email().value(), "asked").doesNotContain("192.0.2.7");
        assertThat(site.browserOf(Samples.seller()).get(AUDIT).status()).isEqualTo(404);
        assertThat(site.browserOf(Samples.seller()).get(AUDIT + ".csv").status())
                .isEqualTo(404);
        assertThat(site.browser().get(AUDIT + "?q=a").status()).isEqualTo(303);
    }

    @Test
    void filters_stay_in_the_address_and_long_lists_have_pages() {
        for (int i = 0; i < 51; i++) {
            record(new Actor.Person(manager.id()), Origin.PROGRAM, Deed.SYNC_ASKED_FOR, Subject.of(manager.id()));
        }
        String filtered =
                AUDIT + "?q=" + manager.email().value().replace("@", "%40") + "&deed=sync_asked_for&by=person";

        Answer first = admin.get(filtered);

        assertThat(first.html())
                .contains(
                        Answer.escaped(filtered) + "&amp;before=",
                        Answer.escaped(filtered.replace(AUDIT, AUDIT + ".csv")));
        assertThat(first.html()).doesNotContain("&quot;asked&quot;");
        assertThat(admin.get(AUDIT + "?q=nobody-is-called-so").says("audit.none-such"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?deed=&by=&from=&to=&before=-1", "?before=99999999999999999999", "?q=+"})
    void what_filters_nothing_is_passed_over(String query) {
        assertThat(admin.get(AUDIT + query).html()).contains("&quot;asked&quot;");
    }

    @Test
    void audit1_all_that_is_filtered_can_be_exported_however_much_it_is() {
        for (int i = 0; i < 4_500; i++) {
            record(new Actor.Program(), Origin.PROGRAM, Deed.FIRST_SYNC_DONE, Subject.of(manager.id()));
        }

        List<String> csv = admin.get(AUDIT + ".csv").html().lines().toList();
        assertThat(csv).hasSize(1 + 4_501);
        assertThat(csv.getFirst()).startsWith("\uFEFFline,at,deed,actor,");
        assertThat(csv.getLast()).contains(boss.email().value(), "\"'=1+1 \"\"asked\"\" <b>\"", "to=MANAGER");

        List<String> lines =
                admin.get(AUDIT + ".jsonl?deed=role_changed").html().lines().toList();
        assertThat(lines).hasSize(1);
        assertThat(new JsonObject(lines.getFirst()).getString("userEmail"))
                .isEqualTo(manager.email().value());
        assertThat(new JsonObject(lines.getFirst()).getJsonObject("facts"))
                .isEqualTo(new JsonObject().put("to", "MANAGER"));
        assertThat(new JsonObject(lines.getFirst()).getString("reason")).isEqualTo("=1+1 \"asked\" <b>");
        assertThat(admin.get(AUDIT + ".jsonl?q=nobody-is-called-so").html()).isEmpty();
    }
}
