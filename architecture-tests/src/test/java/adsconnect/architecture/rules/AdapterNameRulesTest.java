package adsconnect.architecture.rules;

import static adsconnect.architecture.rules.BadExamples.complaintOf;
import static adsconnect.architecture.rules.Code.BAD;
import static adsconnect.architecture.rules.Code.PRODUCTION;
import static adsconnect.architecture.rules.Code.ROOT;

import adsconnect.architecture.rules.bad.amazonads.HttpUsers;
import adsconnect.architecture.rules.bad.postgres.SqlUsers;
import org.junit.jupiter.api.Test;

/** Decision 0008: technology and port. */
final class AdapterNameRulesTest {

    @Test
    void postgres_stores_are_named_for_their_port() {
        AdapterNameRules.postgresStoresAreNamedForTheirPort(ROOT).check(PRODUCTION);
    }

    @Test
    void a_store_by_another_name_is_caught() {
        complaintOf(AdapterNameRules.postgresStoresAreNamedForTheirPort(BAD), SqlUsers.class)
                .contains("SqlUsers", "SomeUsers");
    }

    @Test
    void amazon_adapters_are_named_for_their_port() {
        AdapterNameRules.amazonAdaptersAreNamedForTheirPort(ROOT).check(PRODUCTION);
    }

    @Test
    void an_amazon_adapter_by_another_name_is_caught() {
        complaintOf(AdapterNameRules.amazonAdaptersAreNamedForTheirPort(BAD), HttpUsers.class)
                .contains("HttpUsers", "SomeUsers");
    }
}
