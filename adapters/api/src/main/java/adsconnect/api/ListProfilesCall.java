package adsconnect.api;

import adsconnect.domain.access.Caller;
import adsconnect.domain.connection.ListBound;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lists the profiles that programs may use; asks Amazon before, if that is wanted. */
final class ListProfilesCall implements Keyed.Call {

    private final CallUseCases useCases;
    private final Limits limits;

    ListProfilesCall(CallUseCases useCases, Limits limits) {
        this.useCases = useCases;
        this.limits = limits;
    }

    record Profiles(List<ProfileJson> items, long total) {}

    @Override
    public Reply act(Visit visit, Caller caller) {
        Optional<String> country = Queries.given(visit, "countryCode").map(ListProfilesCall::country);
        Optional<String> account = Queries.given(visit, "accountName").map(ListProfilesCall::comparable);
        if (Queries.flag(visit, "refresh")) {
            Limits.Taken taken = limits.refresh(caller);
            if (!taken.allowed()) {
                return taken.on(Keyed.tooMany(visit));
            }
            useCases.refreshProfiles().refresh(caller.user().id());
        }
        List<ProfileJson> found = useCases.listBound().of(caller.user().id()).profiles().stream()
                .filter(bound -> caller.sees(bound.of().profile().id().value()))
                .filter(bound -> country.isEmpty()
                        || country.get().equals(bound.of().profile().countryCode()))
                .filter(bound -> account.isEmpty() || account.get().equals(name(bound)))
                .map(ProfileJson::of)
                .toList();
        return Json.reply(200, new Profiles(found, found.size()));
    }

    private static String name(ListBound.Bound bound) {
        return bound.of().account().name().comparable();
    }

    private static String comparable(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Amazon writes UK for what the rest of the world writes GB. */
    private static String country(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        return upper.equals("GB") ? "UK" : upper;
    }
}
