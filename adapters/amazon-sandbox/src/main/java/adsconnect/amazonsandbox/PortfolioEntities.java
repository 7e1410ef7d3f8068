package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.stream.Stream;

/** The list of portfolios. */
final class PortfolioEntities {
    private PortfolioEntities() {}

    static Stream<Listed> portfolios(Account account) {
        return Arrays.stream(Portfolios.of(account.profile()))
                .mapToObj(id -> new Listed(portfolio(account.profile(), id), extended(), ""));
    }

    private static JsonObject portfolio(Profile profile, long id) {
        return new JsonObject()
                .put("portfolioId", String.valueOf(id))
                .put("name", Words.PRODUCTS.get((int) Chance.of(id).below(Words.PRODUCTS.size())) + " portfolio")
                .put("state", "ENABLED")
                .put("inBudget", true)
                .put(
                        "budget",
                        new JsonObject()
                                .put("currencyCode", profile.marketplace().currency)
                                .put("policy", "NO_CAP"));
    }

    private static JsonObject extended() {
        return new JsonObject().put("servingStatus", "PORTFOLIO_IN_BUDGET");
    }
}
