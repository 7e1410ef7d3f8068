package adsconnect.architecture.rules;

import static adsconnect.architecture.rules.Access.any;
import static adsconnect.architecture.rules.Access.insideOf;
import static adsconnect.architecture.rules.Access.to;
import static adsconnect.architecture.rules.Access.toAllBut;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import adsconnect.domain.Secret;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

/** Who may see a secret in clear, and who may print. */
final class SecretRules {

    /** A new line in here is a decision: the class sees secrets in clear from now on. */
    static final Map<String, String> SEE_SECRETS = Map.ofEntries(
            Map.entry("adsconnect.domain.SecretHash", "hashes it"),
            Map.entry("adsconnect.domain.access.CreateUser", "counts its letters"),
            Map.entry("adsconnect.domain.access.OneTimeCodes", "works codes out of a seed"),
            Map.entry("adsconnect.domain.access.RecoveryCodes", "makes them of random letters"),
            Map.entry("adsconnect.domain.access.SetUpSecondFactor", "hashes recovery codes"),
            Map.entry("adsconnect.domain.access.ConfirmIdentity", "a proof may be a code"),
            Map.entry("adsconnect.web.SecurityViews", "shows a seed while it is set up, and recovery codes this once"),
            Map.entry("adsconnect.web.SeedPicture", "shows a seed to a camera"),
            Map.entry("adsconnect.domain.access.SignOn", "works nonce and verifier out of what the browser keeps"),
            Map.entry("adsconnect.oidc.OidcProvider", "the provider wants code, verifier and client secret"),
            Map.entry("adsconnect.oidc.ProviderHttp", "userinfo wants the access token"),
            Map.entry("adsconnect.oidc.IdToken", "holds a nonce against the one that was sent"),
            Map.entry("adsconnect.vault.EnvelopeVault", "seals it"),
            Map.entry("adsconnect.domain.notice.WebhookSecret", "writes it as receivers expect it (RECO-5)"),
            Map.entry("adsconnect.notify.SmtpPostbox", "signs in at the mail server"),
            Map.entry("adsconnect.application.LettersInWords", "a letter brings its single-use link (section 17)"),
            Map.entry("adsconnect.notify.Signature", "signs with it (RECO-5)"),
            Map.entry("adsconnect.web.OneWebhookViews", "shows it this once, and the form keeps what it follows from"),
            Map.entry("adsconnect.web.WebhookViews", "shows it this once, and the form keeps what it follows from"),
            Map.entry("adsconnect.vault.Argon2Passwords", "hashes it slowly"),
            Map.entry("adsconnect.amazonads.AmazonOAuth", "Amazon's token endpoint wants code, verifier and tokens"),
            Map.entry("adsconnect.amazonads.AmazonProfileSource", "Amazon's profile list wants the access token"),
            Map.entry("adsconnect.amazonads.AmazonReportSource", "Amazon's reports want the access token"),
            Map.entry("adsconnect.amazonads.AmazonAdsApi", "calls of programs want the access token (TOK-3)"),
            Map.entry("adsconnect.api.GatewayTokenCall", "hands skills the access token, or a handle (section 13)"),
            Map.entry("adsconnect.api.GatewayLinkCall", "a connect link has its secret in its address"),
            Map.entry("adsconnect.api.AdminCalls", "an invitation has its secret in its address, told once"),
            Map.entry("adsconnect.api.StartAuthorizationCall", "a connect link has its secret in its address"),
            Map.entry("adsconnect.api.TokenAnswers", "hands programs the access token (TOK-2)"),
            Map.entry("adsconnect.web.LinkRoutes", "a connect link has its secret in its address"),
            Map.entry("adsconnect.web.JoinRoutes", "an invitation and a reset have their secret in their address"),
            Map.entry("adsconnect.web.ConnectLinkViews", "the form keeps what the addresses of its links follow from"),
            Map.entry("adsconnect.web.ConsoleLinkViews", "as the page of one's own links does"),
            Map.entry("adsconnect.web.UserViews", "the form keeps what a reset's address follows from"),
            Map.entry("adsconnect.web.UserListViews", "the forms keep what an invitation's address follows from"),
            Map.entry("adsconnect.web.KeyViews", "shows a key this once, and the form keeps what it follows from"),
            Map.entry("adsconnect.application.cli.client.McpConnection", "shows the server the key of its agent"),
            Map.entry("adsconnect.application.cli.KeyCreateCommand", "prints a key this once (CLI-1a)"),
            Map.entry("adsconnect.application.cli.client.Server", "shows the server the key of whoever asks (CLI-1)"),
            Map.entry("adsconnect.web.Cookies", "the browser keeps its session and its own secret"),
            Map.entry("adsconnect.application.Values", "a setting that is secret is parsed (RUN-3)"),
            Map.entry("adsconnect.application.DataDirectory", "writes a fresh master key to its file"));

    private SecretRules() {}

    static ArchRule secretsAreSeenOnlyBy(Set<String> classes) {
        return noClasses()
                .that(not(insideOf(classes)))
                .should()
                .accessTargetWhere(to(Secret.class, "reveal"))
                .because("decision 0005: a sealed secret is worth what the fewest eyes see of it in clear");
    }

    static ArchRule screensHoldNoSecret(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".ui..")
                .should()
                .dependOnClassesThat(belongToAnyOf(Secret.class))
                .because("decision 0005: what a template can see, it can print");
    }

    /** The commands print through picocli's writers, which a test can read. */
    static ArchRule onlyTheSandboxPrints() {
        return noClasses()
                .that(not(insideOf(Set.of("adsconnect.amazonsandbox.Main"))))
                .should()
                .accessTargetWhere(any(
                        to(System.class, "out", "err"),
                        to(Throwable.class, "printStackTrace"),
                        toAllBut(IO.class, "readln")))
                .because("decision 0005: what is logged is masked and has a level; what is printed has neither");
    }
}
