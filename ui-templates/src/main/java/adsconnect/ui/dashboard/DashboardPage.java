package adsconnect.ui.dashboard;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import adsconnect.ui.connect.PendingBanner;
import adsconnect.ui.history.FormerNotice;
import adsconnect.ui.trouble.Trouble;
import java.util.List;

/**
 * How the advertising of one connection did.
 *
 * @param profileName the advertiser
 * @param accountName the account it belongs to
 * @param country two-letter country code in lower case
 * @param domain {@code Amazon.com}
 * @param currency {@code USD}
 * @param periods the lengths to choose from, the shown one marked
 * @param periodLabel "14 Nov – 20 Nov 2026"
 * @param dataThrough the last loaded day, or empty
 * @param lastSync when data came last, or null
 * @param missing what the numbers lack, empty if nothing
 * @param attributionDays for how many days after a click Sponsored Products count sales
 * @param cards the ten figures
 * @param trend one point a day
 * @param campaigns the campaign table, dearest first
 * @param empty whether the loaded days hold no spend at all
 * @param pending the consent that waits for a choice, or null
 * @param trouble what keeps new numbers from coming, or null
 * @param mostConnected how many profiles the person may have connected, if they have more; otherwise null
 * @param former what is said of a profile that was disconnected, or null
 * @param note text key of something that happened just now ("connected"), or null
 */
public record DashboardPage(
        String profileName,
        String accountName,
        String country,
        String domain,
        String currency,
        List<PeriodChoice> periods,
        String periodLabel,
        String dataThrough,
        Moment lastSync,
        List<MissingReport> missing,
        int attributionDays,
        List<Card> cards,
        List<TrendPoint> trend,
        List<CampaignRow> campaigns,
        boolean empty,
        PendingBanner pending,
        Trouble trouble,
        Integer mostConnected,
        FormerNotice former,
        String note)
        implements View {

    /**
     * A length of time to look at.
     *
     * @param days 7
     * @param address where choosing it leads
     * @param selected whether it is shown now
     */
    public record PeriodChoice(int days, String address, boolean selected) {}

    /**
     * Days of a report that are not there.
     *
     * @param name text key of what it reports
     * @param days "14 Nov – 20 Nov 2026"
     * @param reason Amazon's words
     * @param kept where Amazon no longer has them: for how many days it does; 0 otherwise
     */
    public record MissingReport(String name, String days, String reason, int kept) {}

    /**
     * One figure.
     *
     * @param key {@code spend}; title at {@code card.<key>}
     * @param value "$1,234.56", or "–"
     * @param change "+12.3 %", or empty where there is nothing to compare with
     * @param trend {@code better}, {@code worse} or {@code same}: whether the change is good news
     * @param spark points of a small line, {@code "0,18 10,4"} in a box of 100 by 24, or empty
     */
    public record Card(String key, String value, String change, String trend, String spark) {}

    /**
     * One day of the trend, shown and raw; raw values are plain decimals with a point.
     *
     * @param day "14 Nov"
     * @param date {@code 2026-11-14}
     * @param spend "$12.30"
     * @param spendRaw {@code 12.30}
     * @param sales "$99.00"
     * @param salesRaw {@code 99.00}
     * @param settled whether Amazon no longer changes it much; false for the last two days
     */
    public record TrendPoint(
            String day, String date, String spend, String spendRaw, String sales, String salesRaw, boolean settled) {}

    /**
     * One campaign; every figure formatted.
     *
     * @param product {@code SPONSORED_BRANDS}; names are at {@code product.<product>}, short and long
     */
    public record CampaignRow(
            String name,
            String product,
            String status,
            String spend,
            String sales,
            String acos,
            String roas,
            String orders,
            String clicks,
            String impressions,
            String ctr,
            String cpc,
            String conversionRate) {}

    @Override
    public String template() {
        return "dashboard/dashboard";
    }
}
