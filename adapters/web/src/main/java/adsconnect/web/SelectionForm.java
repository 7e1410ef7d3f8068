package adsconnect.web;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.EditSelection;
import adsconnect.domain.connection.Replaced;
import adsconnect.httpkit.Fields;
import adsconnect.ui.picker.BlockedPage.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a picker posts. */
record SelectionForm(Fields fields) {

    /** What is ticked. */
    static final String PROFILE = "profile";

    /** What was connected through the account when the picker was shown. */
    static final String CONNECTED = "connected";

    /** Of what somebody was told that it will be disconnected. */
    static final String AGREED = "disconnect";

    /** There if somebody was told that the account ends with it. */
    private static final String END = "end";

    /** A connection that goes for what is picked. */
    private static final String REPLACE = "replace";

    /** An account that goes for it, with what was said to be connected through it. */
    private static final String UNBIND = "unbind";

    private static final String ENDS = "ends";

    List<String> ticked() {
        return fields.all(PROFILE);
    }

    /** Empty if something ticked is no profile's id. */
    Optional<Set<ProfileId>> chosen() {
        Set<ProfileId> chosen = ids(PROFILE);
        return chosen.size() < Set.copyOf(ticked()).size() ? Optional.empty() : Optional.of(chosen);
    }

    /** Whether the picker said what was connected already. */
    boolean editing() {
        return !fields.all(CONNECTED).isEmpty();
    }

    EditSelection.Wanted wanted(Set<ProfileId> chosen) {
        return new EditSelection.Wanted(
                ids(CONNECTED), chosen, ids(AGREED), fields.first(END).isPresent());
    }

    /** Empty if it names something that can't be there. */
    Optional<Replaced> replaced() {
        Optional<String> account = fields.first(UNBIND);
        if (account.isPresent()) {
            return AccountId.parse(account.get()).map(id -> new Replaced.WholeAccount(id, ids(ENDS)));
        }
        Optional<String> profile = fields.first(REPLACE);
        return profile.isPresent()
                ? ProfileId.parse(profile.get()).map(Replaced.OneProfile::new)
                : Optional.of(new Replaced.Nothing());
    }

    /** The fields of a picker in which this is ticked, with something named to go for it. */
    static List<Field> naming(Collection<ProfileId> ticked, Replaced replaced) {
        List<Field> named = fieldsOf(PROFILE, ticked);
        switch (replaced) {
            case Replaced.Nothing nothing -> {}
            case Replaced.OneProfile one -> named.addAll(fieldsOf(REPLACE, List.of(one.profile())));
            case Replaced.WholeAccount whole -> {
                named.add(new Field(UNBIND, whole.account().value().toString()));
                named.addAll(fieldsOf(ENDS, whole.connected()));
            }
        }
        return named;
    }

    /** The fields of this picker, with the agreement that these are disconnected, and the account ends with them if it does. */
    List<Field> agreeingTo(Collection<ProfileId> leaving, boolean endsAccount) {
        List<Field> agreed = new ArrayList<>();
        ids(PROFILE).forEach(id -> agreed.addAll(fieldsOf(PROFILE, List.of(id))));
        agreed.addAll(fieldsOf(CONNECTED, ids(CONNECTED)));
        agreed.addAll(fieldsOf(AGREED, leaving));
        if (endsAccount) {
            agreed.add(new Field(END, "account"));
        }
        return agreed;
    }

    private static List<Field> fieldsOf(String name, Collection<ProfileId> ids) {
        return ids.stream()
                .map(id -> new Field(name, Long.toString(id.value())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Set<ProfileId> ids(String name) {
        return fields.all(name).stream()
                .map(ProfileId::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
