package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.DisconnectProfile;
import adsconnect.domain.connection.OfferProfiles;
import adsconnect.domain.connection.Parting;
import adsconnect.domain.connection.ReadHistories;
import adsconnect.domain.connection.ReadParting;
import adsconnect.httpkit.Visit;
import adsconnect.ui.account.EndingPage;
import adsconnect.ui.picker.BlockedPage.Field;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages that name what stops, and what they post: it says what was named, so that nothing else goes (RECO-1). */
final class EndingViews {

    private static final String AGREED = "agreed";
    private static final String ACCOUNT = "account";
    private static final String ENDS_ACCOUNT = "endsAccount";
    private static final String CONNECTED = "connected";
    private static final String YES = "yes";

    private final ReadParting readParting;
    private final ReadHistories readHistories;
    private final OfferProfiles offerProfiles;

    EndingViews(ReadParting readParting, ReadHistories readHistories, OfferProfiles offerProfiles) {
        this.readParting = readParting;
        this.readHistories = readHistories;
        this.offerProfiles = offerProfiles;
    }

    /** Empty if they have no such connection. */
    Optional<EndingPage> disconnecting(Visit visit, User user, ProfileId profile, boolean changed) {
        return readParting.fromProfile(user.id(), profile).map(parting -> {
            Connection leaving = parting.leaving().getFirst();
            return page(
                    visit,
                    user,
                    parting,
                    "disconnect",
                    leaving.profile().name() + " — " + leaving.profile().domain(),
                    leaving.profile().zone(),
                    changed,
                    List.of(
                            new Field(ACCOUNT, parting.account().id().value().toString()),
                            new Field(ENDS_ACCOUNT, Boolean.toString(parting.endsAccount()))),
                    ConnectionRoutes.connection(profile),
                    PartingRoutes.disconnection(profile));
        });
    }

    /** Empty if they have no such account. */
    Optional<EndingPage> unbinding(Visit visit, User user, AccountId id, boolean changed) {
        return readParting
                .fromAccount(user.id(), id)
                .map(parting -> page(
                        visit,
                        user,
                        parting,
                        "unbind",
                        parting.account().name().value(),
                        Preferences.of(visit).zone(),
                        changed,
                        Stream.concat(
                                        Stream.of(new Field(AGREED, YES)),
                                        parting.leaving().stream()
                                                .map(connection -> new Field(
                                                        CONNECTED,
                                                        Long.toString(connection
                                                                .profile()
                                                                .id()
                                                                .value()))))
                                .toList(),
                        AccountRoutes.account(id),
                        PartingRoutes.unbinding(id)));
    }

    /** What they were told when they were asked; empty if they were not. */
    static Optional<DisconnectProfile.Told> toldOfProfile(Visit visit) {
        return visit.form()
                .first(ACCOUNT)
                .flatMap(AccountId::parse)
                .map(account -> new DisconnectProfile.Told(
                        account,
                        visit.form().first(ENDS_ACCOUNT).filter("true"::equals).isPresent()));
    }

    /** What they were told is connected; empty if they were not asked. */
    static Optional<Set<ProfileId>> toldOfAccount(Visit visit) {
        return visit.form()
                .first(AGREED)
                .filter(YES::equals)
                .map(yes -> visit.form().all(CONNECTED).stream()
                        .map(ProfileId::parse)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()));
    }

    private EndingPage page(
            Visit visit,
            User user,
            Parting parting,
            String kind,
            String name,
            ZoneId zone,
            boolean changed,
            List<Field> fields,
            String back,
            String address) {
        Account account = parting.account();
        return new EndingPage(
                kind,
                name,
                parting.leaving().stream().map(BlockedViews::line).toList(),
                account.name().value(),
                parting.endsAccount(),
                parting.staying().size(),
                account.mode() == ConsentMode.ALL,
                offerProfiles.full(user) && offerProfiles.exceeded(user).isEmpty(),
                readHistories.kept().toDays(),
                new Formats(Preferences.of(visit)).day(LocalDate.ofInstant(readHistories.keptFromNow(), zone)),
                AmazonPages.withdrawal(account.region()),
                changed,
                fields,
                back,
                address);
    }
}
