package adsconnect.web;

import adsconnect.domain.metrics.Measure;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.ReadDashboard.Numbers;
import adsconnect.domain.sync.AdProduct;
import adsconnect.ui.dashboard.Products;
import adsconnect.ui.dashboard.Products.Part;
import adsconnect.ui.dashboard.Products.Product;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What each ad product cost and brought. */
final class ProductViews {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(1_000);

    private ProductViews() {}

    static Products products(Figures figures, Numbers numbers) {
        return new Products(
                Arrays.stream(AdProduct.values())
                        .map(product -> Optional.ofNullable(numbers.byProduct().get(product))
                                .map(measures -> product(figures, product, measures, numbers.totals()))
                                .orElseGet(() -> new Product(product.name(), false, "", "", "", "", "", "")))
                        .toList(),
                bar(numbers));
    }

    private static Product product(Figures figures, AdProduct product, Measures measures, Measures totals) {
        return new Product(
                product.name(),
                true,
                figures.of(Measure.SPEND, measures),
                figures.formats().percent(share(measures, totals), 1),
                figures.of(Measure.SALES, measures),
                figures.of(Measure.ACOS, measures),
                figures.of(Measure.ROAS, measures),
                figures.of(Measure.ORDERS, measures));
    }

    private static Optional<BigDecimal> share(Measures measures, Measures totals) {
        return totals.spend().signum() == 0
                ? Optional.empty()
                : Optional.of(measures.spend().divide(totals.spend(), MathContext.DECIMAL64));
    }

    private static List<Part> bar(Numbers numbers) {
        List<Part> bar = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (AdProduct product : AdProduct.values()) {
            Measures measures = numbers.byProduct().getOrDefault(product, Measures.NONE);
            Optional<BigDecimal> share = share(measures, numbers.totals());
            if (share.isPresent() && share.get().signum() > 0) {
                int from = thousandths(sum);
                sum = sum.add(share.get());
                bar.add(new Part(product.name(), from, thousandths(sum) - from));
            }
        }
        return bar;
    }

    private static int thousandths(BigDecimal share) {
        return share.multiply(WHOLE).setScale(0, RoundingMode.HALF_UP).intValue();
    }
}
