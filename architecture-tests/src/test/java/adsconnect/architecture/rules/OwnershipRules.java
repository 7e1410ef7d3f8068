package adsconnect.architecture.rules;

import static adsconnect.architecture.rules.Access.any;
import static adsconnect.architecture.rules.Access.insideOf;
import static adsconnect.architecture.rules.Access.to;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import adsconnect.domain.access.AccessPolicy;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.ApiKeys;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.authorization.port.Authorizations;
import adsconnect.domain.authorization.port.ConnectLinks;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

/**
 * Who decides what is whose (SEC-1). Seen are calls and references; what compares whole records or keys of a map is not,
 * and is for the journey that tries everything of one user as another.
 */
final class OwnershipRules {

    /** A new line in here is a decision: the class gets what is anybody's, by its id alone. */
    static final Map<String, String> ASK_FOR_ANYBODYS = Map.ofEntries(
            Map.entry("adsconnect.domain.account.port.Accounts", "finds one's own among all"),
            Map.entry("adsconnect.domain.access.port.ApiKeys", "finds one's own among all"),
            Map.entry("adsconnect.domain.access.AdministerApiKeys", "works for whoever runs the installation (CLI-1a)"),
            Map.entry("adsconnect.domain.authorization.port.ConnectLinks", "finds one's own among all"),
            Map.entry("adsconnect.domain.authorization.CompleteAuthorization", "asks the attempt whom it is open to"),
            Map.entry("adsconnect.domain.authorization.StartAgain", "asks the attempt whom it is open to"),
            Map.entry("adsconnect.domain.authorization.ReadConsent", "has an attempt that was shown to its visitor"),
            Map.entry("adsconnect.domain.authorization.FollowConnectLink", "goes on by the link of an open attempt"),
            Map.entry("adsconnect.domain.authorization.SendConnectLinkAgain", "reads what it has just renewed"),
            Map.entry("adsconnect.domain.authorization.SettleConsent", "works on its own, for the consent's owner"),
            Map.entry("adsconnect.domain.authorization.EndAccount", "passes on what nobody has any more (CALL-6)"),
            Map.entry("adsconnect.domain.connection.FollowPlans", "works on its own, for every owner (PLAN-2)"),
            Map.entry("adsconnect.domain.connection.FollowConsents", "works on its own, for every owner (RECO-4)"),
            Map.entry(
                    "adsconnect.domain.token.JudgeRefusals", "is asked for an account by whoever may use it (RECO-2)"),
            Map.entry("adsconnect.domain.connection.Choices", "tells only that a profile is somebody else's (PICK-3)"));

    private OwnershipRules() {}

    static ArchRule ownersAreComparedByThePolicy() {
        return noClasses()
                .that(not(insideOf(Set.of(AccessPolicy.class.getName()))))
                .should()
                .accessTargetWhere(to(UserId.class, "equals"))
                .because(
                        "decision 0014: whether something is theirs is decided by AccessPolicy, the same for every surface");
    }

    static ArchRule anybodysIsAskedForOnlyBy(Set<String> classes) {
        return noClasses()
                .that(not(insideOf(classes)))
                .should()
                .accessTargetWhere(any(
                        to(Accounts.class, "byId"),
                        to(ApiKeys.class, "byId"),
                        to(ConnectLinks.class, "byId"),
                        to(Authorizations.class, "byId")))
                .because(
                        "decision 0014: whoever names an id finds what is theirs; the stores' find(user, id) sees to it");
    }
}
