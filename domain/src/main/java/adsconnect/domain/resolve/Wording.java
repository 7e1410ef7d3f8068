package adsconnect.domain.resolve;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.BoundProfile;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a person is asked or told, in their language. Never asks for a number. */
sealed interface Wording permits ChineseWording, EnglishWording {

    /** More are not read by anybody. */
    int MOST_NAMED = 12;

    static Wording of(Phrase phrase) {
        return phrase.chinese() ? new ChineseWording() : new EnglishWording();
    }

    String open(Choices choices);

    String severalNamed(Choices choices);

    /** What was said names an account, or a site. */
    String twofold(Choices choices);

    /** What was said names an account, or means nothing. */
    String perhapsNamed(Choices choices);

    /** Whether the only one that fits is meant. */
    String confirm(Choices only);

    String noAccount();

    String noSuchNumber();

    String otherNumber();

    String noSite(String country);

    String notInAccount(List<String> accounts, List<Place> places, Choices has);

    String notAuthorized(List<Place> places);

    String ruledOut();

    /** What there is to ask or to tell where no profile was found. */
    default String of(Interpretation meant) {
        if (meant.twofold().isPresent()) {
            Interpretation.Twofold twofold = meant.twofold().get();
            Choices choices = Choices.of(twofold.among());
            return twofold.place() ? twofold(choices) : perhapsNamed(choices);
        }
        return switch (meant.verdict()) {
            case Verdict.Found found -> throw new IllegalStateException("Nothing is left to ask");
            case Verdict.Choose choose -> choose(choose);
            case Verdict.NoAccount none -> noAccount();
            case Verdict.NoSuchNumber none -> noSuchNumber();
            case Verdict.OtherNumber other -> otherNumber();
            case Verdict.NoSite nowhere -> noSite(nowhere.country());
            case Verdict.NotInAccount lacks ->
                notInAccount(
                        lacks.accounts().stream()
                                .map(Account::name)
                                .map(name -> name.value())
                                .toList(),
                        lacks.places(),
                        Choices.of(lacks.has()));
            case Verdict.NotAuthorized nobody -> notAuthorized(nobody.places());
            case Verdict.RuledOut out -> ruledOut();
        };
    }

    private String choose(Verdict.Choose choose) {
        Choices choices = Choices.of(choose.among());
        return switch (choose.why()) {
            case OPEN -> open(choices);
            case SEVERAL_NAMED -> severalNamed(choices);
            case DOUBT -> confirm(choices);
        };
    }

    /** Names in a row, the last tied on by its own word; only so many. */
    static String row(List<String> names, String comma, String last, String more) {
        if (names.size() > MOST_NAMED) {
            return String.join(comma, names.subList(0, MOST_NAMED)) + more.formatted(names.size() - MOST_NAMED);
        }
        return names.size() < 2
                ? String.join(comma, names)
                : String.join(comma, names.subList(0, names.size() - 1)) + last + names.getLast();
    }

    static List<String> distinct(List<BoundProfile> twins, Function<BoundProfile, String> called) {
        return twins.stream().map(called).distinct().collect(Collectors.toList());
    }
}
