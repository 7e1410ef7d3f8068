package adsconnect.architecture.rules;

import static adsconnect.architecture.rules.BadExamples.complaintOf;
import static adsconnect.architecture.rules.Code.BAD;
import static adsconnect.architecture.rules.Code.PRODUCTION;
import static adsconnect.architecture.rules.Code.ROOT;

import adsconnect.architecture.rules.bad.amazonsandbox.KnowsTheDomain;
import adsconnect.architecture.rules.bad.api.UsesTemplates;
import adsconnect.architecture.rules.bad.elsewhere.Stray;
import adsconnect.architecture.rules.bad.httpkit.KnowsAUser;
import adsconnect.architecture.rules.bad.postgres.UsesTheVault;
import adsconnect.architecture.rules.bad.ui.UsesFreeMarker;
import adsconnect.architecture.rules.bad.ui.here.Here;
import adsconnect.architecture.rules.bad.ui.there.There;
import adsconnect.architecture.rules.bad.web.StartsAServer;
import org.junit.jupiter.api.Test;

/** Decision 0002: modules and what they may use. */
final class ModuleRulesTest {

    @Test
    void the_domain_uses_nothing_but_the_jdk() {
        ModuleRules.domain(ROOT).check(PRODUCTION);
    }

    @Test
    void a_domain_that_uses_vertx_is_caught() {
        complaintOf(ModuleRules.domain(BAD), adsconnect.architecture.rules.bad.domain.UsesVertx.class)
                .contains("io.vertx.core.Future");
    }

    @Test
    void vertx_kit_uses_vertx_core() {
        ModuleRules.vertxKit(ROOT).check(PRODUCTION);
    }

    @Test
    void a_vertx_kit_that_uses_the_router_is_caught() {
        complaintOf(ModuleRules.vertxKit(BAD), adsconnect.architecture.rules.bad.vertxkit.UsesTheRouter.class)
                .contains("io.vertx.ext.web.Router");
    }

    @Test
    void http_kit_uses_vertx_kit_and_vertx_web() {
        ModuleRules.httpKit(ROOT).check(PRODUCTION);
    }

    @Test
    void an_http_kit_that_knows_the_domain_is_caught() {
        complaintOf(ModuleRules.httpKit(BAD), KnowsAUser.class).contains("SomeUser");
    }

    @Test
    void web_uses_domain_http_kit_templates_and_their_engine() {
        ModuleRules.web(ROOT).check(PRODUCTION);
    }

    @Test
    void a_web_that_uses_postgres_is_caught() {
        complaintOf(ModuleRules.web(BAD), adsconnect.architecture.rules.bad.web.UsesPostgres.class)
                .contains("SomeStore");
    }

    @Test
    void a_web_that_starts_a_server_is_caught() {
        complaintOf(ModuleRules.web(BAD), StartsAServer.class).contains("io.vertx.core.http.HttpServer");
    }

    @Test
    void api_uses_domain_http_kit_and_jackson() {
        ModuleRules.api(ROOT).check(PRODUCTION);
    }

    @Test
    void an_api_that_uses_templates_is_caught() {
        complaintOf(ModuleRules.api(BAD), UsesTemplates.class).contains("SomePage");
    }

    @Test
    void postgres_uses_domain_vertx_kit_and_its_clients() {
        ModuleRules.postgres(ROOT).check(PRODUCTION);
    }

    @Test
    void a_postgres_that_uses_the_vault_is_caught() {
        complaintOf(ModuleRules.postgres(BAD), UsesTheVault.class).contains("SomeKey");
    }

    @Test
    void amazon_ads_uses_domain_vertx_kit_and_its_client() {
        ModuleRules.amazonAds(ROOT).check(PRODUCTION);
    }

    @Test
    void an_amazon_that_uses_postgres_is_caught() {
        complaintOf(ModuleRules.amazonAds(BAD), adsconnect.architecture.rules.bad.amazonads.UsesPostgres.class)
                .contains("SomeStore");
    }

    @Test
    void oidc_uses_domain_vertx_kit_and_its_clients() {
        ModuleRules.oidc(ROOT).check(PRODUCTION);
    }

    @Test
    void an_oidc_that_uses_the_vault_is_caught() {
        complaintOf(ModuleRules.oidc(BAD), adsconnect.architecture.rules.bad.oidc.AsksTheVault.class)
                .contains("SomeKey");
    }

    @Test
    void notify_uses_domain_vertx_kit_and_its_clients() {
        ModuleRules.tellers(ROOT).check(PRODUCTION);
    }

    @Test
    void a_notify_that_uses_the_vault_is_caught() {
        complaintOf(ModuleRules.tellers(BAD), adsconnect.architecture.rules.bad.notify.AsksTheVault.class)
                .contains("SomeKey");
    }

    @Test
    void the_vault_uses_domain_and_bouncy_castle() {
        ModuleRules.vault(ROOT).check(PRODUCTION);
    }

    @Test
    void a_vault_that_uses_vertx_is_caught() {
        complaintOf(ModuleRules.vault(BAD), adsconnect.architecture.rules.bad.vault.UsesVertx.class)
                .contains("io.vertx.core.buffer.Buffer");
    }

    @Test
    void the_sandbox_knows_nothing_of_ours() {
        ModuleRules.amazonSandbox(ROOT).check(PRODUCTION);
    }

    @Test
    void a_sandbox_that_knows_the_domain_is_caught() {
        complaintOf(ModuleRules.amazonSandbox(BAD), KnowsTheDomain.class).contains("SomeUser");
    }

    @Test
    void templates_use_nothing_but_the_jdk() {
        ModuleRules.ui(ROOT).check(PRODUCTION);
    }

    @Test
    void a_view_that_uses_freemarker_is_caught() {
        complaintOf(ModuleRules.ui(BAD), UsesFreeMarker.class).contains("freemarker.template.Template");
    }

    @Test
    void the_application_uses_our_modules_and_little_else() {
        ModuleRules.application(ROOT).check(PRODUCTION);
    }

    @Test
    void an_application_that_routes_is_caught() {
        complaintOf(ModuleRules.application(BAD), adsconnect.architecture.rules.bad.application.UsesTheRouter.class)
                .contains("io.vertx.ext.web.Router");
    }

    @Test
    void every_class_has_its_module() {
        ModuleRules.everyClassHasItsModule(ROOT).check(PRODUCTION);
    }

    @Test
    void a_stray_class_is_caught() {
        complaintOf(ModuleRules.everyClassHasItsModule(BAD), Stray.class).contains("Stray");
    }

    @Test
    void there_are_no_cycles() {
        ModuleRules.noCycles(ROOT).check(PRODUCTION);
    }

    @Test
    void a_cycle_is_caught() {
        complaintOf(ModuleRules.noCycles(BAD), Here.class, There.class).contains("Cycle detected");
    }
}
