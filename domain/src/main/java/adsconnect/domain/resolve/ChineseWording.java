package adsconnect.domain.resolve;

import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.ProfileType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Questions and answers in Chinese. */
final class ChineseWording implements Wording {

    private static final Map<Set<String>, String> SITES = Vocabulary.called(ChineseWords.SITES);
    private static final Map<Set<String>, String> REGIONS = Vocabulary.called(ChineseWords.REGIONS);

    @Override
    public String open(Choices choices) {
        if (choices.oneAccount() && choices.oneSite()) {
            return "账户 %s 在%s上有多个广告主：%s。您要的是哪一个？"
                    .formatted(choices.onlyAccount(), site(choices.onlyCountry()), advertisers(choices.twins()));
        }
        if (choices.oneAccount()) {
            return "账户 %s 有%s。您要的是哪个站点？".formatted(choices.onlyAccount(), sites(choices.countries()));
        }
        if (choices.oneSite()) {
            return "%s上已授权的账户有 %s。您要的是哪一个？".formatted(site(choices.onlyCountry()), row(onOneSite(choices), " 和 "));
        }
        return "已授权的有 %s。您要的是哪个账户的哪个站点？".formatted(row(all(choices), "和 "));
    }

    @Override
    public String severalNamed(Choices choices) {
        return choices.single() ? "您提到了不止一个，其中只有%s已授权。您要的是它吗？".formatted(only(choices)) : "您提到了不止一个。" + open(choices);
    }

    @Override
    public String twofold(Choices choices) {
        return "有账户的名称与站点相同，这里可以指账户，也可以指站点。您要的是"
                + (choices.single() ? only(choices) + "，还是别的站点？" : "哪一个：" + row(all(choices), "，还是") + "？");
    }

    @Override
    public String perhapsNamed(Choices choices) {
        return "有账户的名称与您所用的词相同，无法确定您是否指这个账户。您要的是"
                + (choices.single() ? only(choices) + "，还是别的？" : "哪一个：" + row(all(choices), "，还是") + "？");
    }

    @Override
    public String confirm(Choices only) {
        return "您要的是%s吗？".formatted(only(only));
    }

    @Override
    public String noAccount() {
        return "目前还没有授权任何亚马逊广告账户。要现在发起授权吗？如果要，账户叫什么名字？";
    }

    @Override
    public String noSuchNumber() {
        return "已授权的站点里没有这个编号。您要的是哪个账户的哪个站点？";
    }

    @Override
    public String otherNumber() {
        return "这个编号对应的站点与您说的其他内容不符。您要的是哪个账户的哪个站点？";
    }

    @Override
    public String noSite(String country) {
        String name = Locale.of("", country).getDisplayCountry(Locale.SIMPLIFIED_CHINESE);
        return country.equals("NZ") ? "亚马逊没有新西兰站，无法在那里投放广告。您要的是其他哪个站点？" : "亚马逊广告没有%s站。您要的是其他哪个站点？".formatted(name);
    }

    @Override
    public String notInAccount(List<String> accounts, List<Place> places, Choices has) {
        if (has.accounts().isEmpty()) {
            return "账户 %s 还没有可用的站点。要发起授权吗？".formatted(row(accounts, " 和 "));
        }
        return "账户 %s 没有%s，现有%s。要发起授权吗？".formatted(row(accounts, " 和 "), where(places), sites(has.countries()));
    }

    @Override
    public String notAuthorized(List<Place> places) {
        return "目前还没有授权%s。要现在发起授权吗？如果要，账户叫什么名字？".formatted(places.isEmpty() ? "任何站点" : where(places));
    }

    @Override
    public String ruledOut() {
        return "已授权的都被您排除了。您要的是哪个账户的哪个站点？";
    }

    private static String only(Choices choices) {
        return "账户 %s 的%s".formatted(choices.onlyAccount(), site(choices.onlyCountry()));
    }

    private static List<String> all(Choices choices) {
        List<String> all = new ArrayList<>();
        choices.accounts().forEach((name, sites) -> {
            List<String> listed = new ArrayList<>();
            sites.forEach((country, twins) ->
                    listed.add(twins.size() == 1 ? site(country) : site(country) + "：" + advertisers(twins)));
            all.add("%s（%s）".formatted(name, Wording.row(listed, "、", "、", "等（另有 %d 个）")));
        });
        return all;
    }

    private static List<String> onOneSite(Choices choices) {
        List<String> all = new ArrayList<>();
        choices.accounts().forEach((name, sites) -> {
            List<BoundProfile> twins = sites.values().iterator().next();
            all.add(twins.size() == 1 ? name : "%s（%s）".formatted(name, advertisers(twins)));
        });
        return all;
    }

    private static String advertisers(List<BoundProfile> twins) {
        return row(Wording.distinct(
                twins,
                one -> "“%s”（%s）"
                        .formatted(one.profile().name(), type(one.profile().type()))));
    }

    private static String type(ProfileType type) {
        return switch (type) {
            case SELLER -> "卖家";
            case VENDOR -> "供应商";
            case AGENCY -> "代理商";
        };
    }

    private static String sites(Collection<String> countries) {
        return row(countries.stream().map(ChineseWording::site).toList());
    }

    private static String site(String country) {
        return SITES.getOrDefault(Set.of(country), Locale.of("", country).getDisplayCountry(Locale.SIMPLIFIED_CHINESE))
                + "站";
    }

    private static String where(List<Place> places) {
        return row(
                places.stream()
                        .map(place -> place.region()
                                ? REGIONS.getOrDefault(place.countries(), "该地区") + "的站点"
                                : site(place.countries().iterator().next()))
                        .toList(),
                "或");
    }

    private static String row(List<String> names) {
        return row(names, "和");
    }

    private static String row(List<String> names, String last) {
        return Wording.row(names, "、", last, "等（另有 %d 个）");
    }
}
