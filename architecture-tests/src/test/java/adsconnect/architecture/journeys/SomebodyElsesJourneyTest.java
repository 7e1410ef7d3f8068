package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.api.ApiRoutes;
import adsconnect.architecture.journeys.HttpVisitor.Question;
import adsconnect.architecture.journeys.OwnerAndStrangers.Stranger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Everything of one user, tried by everybody else at every address of the program (decision 0014). The addresses are those
 * of its route table, so that a new one can't be forgotten; what programs call, with keys instead of cookies, is tried by
 * tests of its own.
 */
class SomebodyElsesJourneyTest {

    /** Parameters that may be anybody's, and why. */
    private static final Map<String, String> PUBLIC = Map.of(
            "secretAddress", "the secret of a connect link is what lets its client in, whoever it is (AUTH-5)",
            "topic", "the help is the same for everybody (HELP-1)",
            "received", "the inbox is the admins' alone, and they read all of it",
            "day", "a day is nobody's; the profile whose day it is has an id",
            "userId", "the console's users are the admins' alone, and they see all of them",
            "invitedId", "so are those who were invited",
            "secretLink", "the secret of an invitation or a reset is what lets somebody in, whoever it is");

    /** A day that every profile has. */
    private static final String DAY = "2026-11-01";

    /** Read, these lead to the picker without looking whose it is; the picker looks. */
    private static final Set<String> LEADING_ON = Stream.of("profiles", "retry", "selection")
            .map(part -> "/dashboard/ads/accounts/:accountId/choice/" + part)
            .collect(Collectors.toUnmodifiableSet());

    /** Sent to every address: what some of them need to come as far as asking whose something is. */
    private static final Map<String, String> FIELDS = Map.of(
            "region", "NA",
            "accountName", "Bittern to be",
            "accountNames", "Bittern to be",
            "content", "Bittern asks",
            "occasion", "bitternbitternbittern0",
            "reason", "Bittern asks",
            "back", "/dashboard/ads/",
            "seen", "OAUTH.0",
            "profile", IdKind.PROFILE.neverWas);

    private static OwnerAndStrangers all;
    private static List<Address> addresses;

    @BeforeAll
    static void start() {
        all = new OwnerAndStrangers();
        addresses = all.program.addresses().stream()
                .filter(address -> ApiRoutes.PATHS.stream().noneMatch(address.pattern()::startsWith))
                .toList();
    }

    @AfterAll
    static void sec1_whoever_may_is_answered_otherwise_at_every_address() {
        try {
            for (Address address : addresses) {
                if (LEADING_ON.contains(address.pattern()) && address.reads()) {
                    continue;
                }
                for (IdKind kind : kinds(address)) {
                    assertThat(tellsApart(address, kind))
                            .as("%s tells the owner's ids from one that never was", address)
                            .isTrue();
                }
            }
        } finally {
            all.close();
        }
    }

    @Test
    void sec1_of_every_parameter_there_are_ids_to_try() {
        for (Address address : addresses) {
            for (String parameter : address.parameters()) {
                assertThat(IdKind.ofParameter(parameter).isPresent() || PUBLIC.containsKey(parameter))
                        .as(
                                "%s has the parameter %s, of which no ids are known here: add it to its kind in IdKind,"
                                        + " or to PUBLIC with the reason why it may be anybody's",
                                address, parameter)
                        .isTrue();
            }
        }
        for (IdKind kind : IdKind.values()) {
            assertThat(all.owned.ids(kind)).as("the owner's ids: %s", kind).isNotEmpty();
        }
    }

    @Test
    void sec1_every_field_and_cookie_of_the_owners_pages_that_carries_an_id_is_tried() {
        List<Carrier> carriers = new ArrayList<>();
        for (Address address : addresses) {
            if (address.reads() && !isPublic(address)) {
                requests(address, all.owned)
                        .forEach(question -> carriers.addAll(Carrier.in(all.owner.ask(question), all.owned)));
            }
        }

        assertThat(carriers)
                .isNotEmpty()
                .allSatisfy(carrier -> assertThat(carrier.isTried())
                        .as(
                                "%s carries ids: add it to the fields or cookies of the kind %s in IdKind",
                                carrier.name(), carrier.kind())
                        .isTrue());
    }

    @Test
    void sec1_somebody_elses_id_in_an_address_is_answered_like_one_that_never_was() {
        askEverywhere(all.strangers, (comparison, stranger, address, htmx) -> {
            for (IdKind kind : kinds(address)) {
                comparison.ask(
                        stranger.visitor(),
                        aFew(all.owned.ids(kind)),
                        kind.neverWas,
                        id -> about(address, kind, id, htmx));
                comparison.askMalformed(
                        stranger.visitor(),
                        about(address, kind, "no-id-at-all", htmx),
                        about(address, kind, kind.neverWas, htmx));
            }
        });
    }

    @Test
    void sec1_somebody_elses_id_in_a_form_a_query_or_a_cookie_is_answered_like_one_that_never_was() {
        askEverywhere(all.strangersOfEachKind(), (comparison, stranger, address, htmx) -> {
            // Pages are the same for htmx, and fragments look at their query only then.
            if (htmx == address.reads()) {
                requests(address, stranger.own()).limit(1).forEach(own -> {
                    for (IdKind kind : IdKind.sentBesides()) {
                        comparison.ask(
                                stranger.visitor(),
                                aFew(all.owned.ids(kind)),
                                kind.neverWas,
                                id -> own.with(IdKind.named(kind.fields, id), IdKind.named(kind.cookies, id))
                                        .byHtmx(htmx));
                    }
                });
                if (!address.reads()) {
                    all.settle();
                }
            }
        });
    }

    /** From all over the list: of profiles there are hundreds, found by the same logins. */
    private static List<String> aFew(List<String> ids) {
        int step = Math.max(1, ids.size() / 10);
        return IntStream.iterate(0, at -> at < ids.size(), at -> at + step)
                .mapToObj(ids::get)
                .toList();
    }

    /** Asks something of one address, as one stranger. */
    private interface Asking {
        void at(Comparison comparison, Stranger stranger, Address address, boolean htmx);
    }

    private static void askEverywhere(List<Stranger> strangers, Asking asking) {
        List<String> before = lastingRows();
        assertThat(before).hasSizeGreaterThan(30);
        Comparison comparison = new Comparison(all.owned.words());
        for (Stranger stranger : strangers) {
            for (Address address : addresses) {
                if (!all.isForOnesOwn(address, stranger)) {
                    continue;
                }
                if (!address.reads()) {
                    all.settle();
                }
                asking.at(comparison, stranger, address, false);
                if (address.reads()) {
                    asking.at(comparison, stranger, address, true);
                }
            }
        }
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.asked()).isGreaterThan(200);
        assertThat(lastingRows()).isEqualTo(before);
    }

    /**
     * An attempt whose code is not used ends by itself after five minutes, which is no stranger's doing. Theirs would leave
     * another line in the audit trail.
     */
    private static List<String> lastingRows() {
        return all.owned.rows().stream()
                .map(row -> row.startsWith("authorizations (") ? row.substring(0, row.indexOf(',')) : row)
                .filter(row -> !row.contains("CODE_EXPIRED"))
                .toList();
    }

    /** By the answer, or by what comes of it. */
    private static boolean tellsApart(Address address, IdKind kind) {
        List<String> before = all.owned.rows();
        HttpVisitor knowing = all.knowing(address);
        for (boolean htmx : new boolean[] {false, true}) {
            Question never = about(address, kind, kind.neverWas, htmx);
            String expected = knowing.ask(never).comparable(kind.neverWas);
            for (String id : all.owned.ids(kind)) {
                String answer = knowing.ask(about(address, kind, id, htmx)).comparable(id);
                if (!answer.equals(expected) || !all.owned.rows().equals(before)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** With ids of the owner's that belong together where the address carries others beside it. */
    private static Question about(Address address, IdKind kind, String id, boolean htmx) {
        String path = address.path(parameter -> value(parameter, kind, id, all.owned));
        return new Question(address.method(), path, FIELDS, Map.of(), htmx);
    }

    private static String value(String parameter, IdKind kind, String id, Holdings own) {
        if (parameter.equals("day")) {
            return DAY;
        }
        Optional<IdKind> other = IdKind.ofParameter(parameter).filter(found -> found != kind);
        return other.map(found -> own.together(found, kind, id)).orElse(id);
    }

    /** What somebody can ask of an address with ids of their own. */
    private static Stream<Question> requests(Address address, Holdings own) {
        List<IdKind> kinds = kinds(address);
        List<String> ids = kinds.isEmpty() ? List.of("bitternbitternbittern0") : own.ids(kinds.getFirst());
        IdKind first = kinds.isEmpty() ? null : kinds.getFirst();
        return ids.stream()
                .map(id -> new Question(
                        address.method(),
                        address.path(parameter -> value(parameter, first, id, own)),
                        FIELDS,
                        Map.of(),
                        false));
    }

    private static List<IdKind> kinds(Address address) {
        return address.parameters().stream()
                .map(IdKind::ofParameter)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isPublic(Address address) {
        return address.parameters().stream().anyMatch(PUBLIC::containsKey);
    }
}
