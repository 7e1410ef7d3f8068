package adsconnect.amazonads;

import adsconnect.domain.sync.AdvertisedProductDay;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.Figures;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportRow;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SearchTermDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Rows by chance, and one of the many ways to write each down. */
final class RandomReport {

    private static final String[] SPACES = {"", "", "", " ", "\n", "\t", "\r\n", "   "};
    private static final String[] LETTERS = {
        "a", "Z", " ", "|", "\"", "\\", "/", "\t", "\n", "<", "ä", "水", "壶", "😀", "*"
    };

    private final Random random;
    private final ReportOrder order;
    private final String window;

    /** @param window how the columns of orders and sales end */
    RandomReport(long seed, ReportOrder order, String window) {
        this.random = new Random(seed);
        this.order = order;
        this.window = window;
    }

    List<ReportRow> rows(int count) {
        List<ReportRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row());
        }
        return rows;
    }

    String written(List<ReportRow> rows) {
        List<String> all = rows.stream().map(this::written).toList();
        return space() + "[" + space() + String.join("," + space(), all) + "]" + space();
    }

    private ReportRow row() {
        LocalDate day = order.days().from().plusDays(random.nextInt(30));
        return switch (order.type()) {
            case SPONSORED_PRODUCTS_CAMPAIGNS, SPONSORED_BRANDS_CAMPAIGNS, SPONSORED_DISPLAY_CAMPAIGNS ->
                new CampaignDay(day, id(), text(), text(), figures());
            case SPONSORED_PRODUCTS_SEARCH_TERMS ->
                new SearchTermDay(day, id(), text(), id(), text(), id(), text(), text(), "t" + text(), figures());
            case SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS ->
                new AdvertisedProductDay(day, id(), text(), id(), text(), id(), text(), text(), figures());
        };
    }

    private String written(ReportRow row) {
        Map<String, String> members = new TreeMap<>();
        switch (row) {
            case CampaignDay campaign -> {
                members.put("campaignName", quoted(campaign.campaignName()));
                members.put("campaignStatus", quoted(campaign.campaignStatus()));
            }
            case SearchTermDay term -> {
                members.put("campaignName", quoted(term.campaignName()));
                members.put("adGroupId", whole(term.adGroupId()));
                members.put("adGroupName", quoted(term.adGroupName()));
                members.put("keywordId", whole(term.keywordId()));
                members.put("targeting", quoted(term.targeting()));
                members.put("matchType", quoted(term.matchType()));
                members.put("searchTerm", quoted(term.searchTerm()));
            }
            case AdvertisedProductDay product -> {
                members.put("campaignName", quoted(product.campaignName()));
                members.put("adGroupId", whole(product.adGroupId()));
                members.put("adGroupName", quoted(product.adGroupName()));
                members.put("adId", whole(product.adId()));
                members.put("advertisedAsin", quoted(product.asin()));
                members.put("advertisedSku", quoted(product.sku()));
            }
        }
        members.put("date", quoted(row.day().toString()));
        members.put("campaignId", whole(row.campaignId()));
        members.put("impressions", whole(row.figures().impressions()));
        members.put("clicks", whole(row.figures().clicks()));
        members.put("cost", money(row.figures().cost()));
        members.put("purchases" + window, whole(row.figures().orders()));
        members.put("sales" + window, money(row.figures().sales()));
        return inAnyOrder(members);
    }

    private String inAnyOrder(Map<String, String> members) {
        List<String> names = new ArrayList<>(members.keySet());
        // What says nothing may as well be left out.
        names.removeIf(name -> members.get(name).equals("null") && random.nextBoolean());
        Collections.shuffle(names, random);
        List<String> written = names.stream()
                .map(name -> space() + quoted(name) + space() + ":" + space() + members.get(name) + space())
                .toList();
        return "{" + String.join(",", written) + "}" + space();
    }

    private long id() {
        return switch (random.nextInt(3)) {
            case 0 -> 1 + random.nextInt(1_000);
            case 1 -> 1 + random.nextLong(1L << 48);
            default -> Long.MAX_VALUE - random.nextLong(1L << 40);
        };
    }

    private Figures figures() {
        return new Figures(random.nextInt(100_000), random.nextInt(100), amount(), random.nextInt(3), amount());
    }

    private BigDecimal amount() {
        return random.nextInt(4) == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(random.nextLong(1L << (1 + random.nextInt(50))), random.nextInt(5));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(20); length > 0; length--) {
            text.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }

    private String whole(long number) {
        if (number == 0 && random.nextInt(3) == 0) {
            return "null";
        }
        return switch (random.nextInt(7)) {
            case 0 -> "\"" + number + "\"";
            case 1 -> number + ".0";
            case 2 -> number + "e0";
            case 3 -> number == 0 ? "0E-1" : number + "0E-1";
            case 4 -> "\"" + number + ".00\"";
            default -> Long.toString(number);
        };
    }

    private String money(BigDecimal amount) {
        if (amount.signum() == 0 && random.nextInt(3) == 0) {
            return "null";
        }
        return switch (random.nextInt(5)) {
            case 0 -> "\"" + amount.toPlainString() + "\"";
            case 1 -> amount.unscaledValue() + "e-" + amount.scale();
            case 2 -> amount.setScale(amount.scale() + 3).toPlainString();
            case 3 -> amount.unscaledValue() + ".0E-0" + amount.scale();
            default -> amount.toPlainString();
        };
    }

    private String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            if (letter < ' ' || letter == '"' || letter == '\\' || random.nextInt(10) == 0) {
                for (char half : Character.toChars(letter)) {
                    quoted.append("\\u%04x".formatted((int) half));
                }
            } else {
                quoted.appendCodePoint(letter);
            }
        });
        return quoted.append('"').toString();
    }

    private String space() {
        return SPACES[random.nextInt(SPACES.length)];
    }

    /** How the columns of that type end, for a seller. */
    static String window(ReportType type) {
        return switch (type) {
            case SPONSORED_BRANDS_CAMPAIGNS, SPONSORED_DISPLAY_CAMPAIGNS -> "";
            case SPONSORED_PRODUCTS_CAMPAIGNS,
                    SPONSORED_PRODUCTS_SEARCH_TERMS,
                    SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS -> "7d";
        };
    }
}
