package adsconnect.amazonsandbox;

import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The page on which a person allows or refuses an application, and the two ways back from it. */
final class AuthorizePage {
    private final World world;

    AuthorizePage(World world) {
        this.world = world;
    }

    void show(RoutingContext visit) {
        switch (AuthorizeRequest.check(visit.queryParams(), world.options())) {
            case AuthorizeRequest.Outcome.Refused refused -> refuse(visit, refused);
            case AuthorizeRequest.Outcome.Accepted accepted ->
                html(
                        visit,
                        200,
                        ConsentHtml.page(
                                world.options().applicationName(),
                                accepted.request().scope(),
                                visit.request().path() + "?" + visit.request().query(),
                                world.personas().all()));
        }
    }

    void decide(RoutingContext visit) {
        switch (AuthorizeRequest.check(visit.queryParams(), world.options())) {
            case AuthorizeRequest.Outcome.Refused refused -> refuse(visit, refused);
            case AuthorizeRequest.Outcome.Accepted accepted -> decide(visit, accepted.request());
        }
    }

    private void decide(RoutingContext visit, AuthorizeRequest request) {
        String decision = String.valueOf(visit.request().getFormAttribute("decision"));
        Optional<String> error = decision.equals("cancel")
                ? Optional.of("access_denied")
                : world.faults().current().login().authorizeError();
        if (error.isPresent()) {
            returnWith(visit, request, error.get());
            return;
        }
        Optional<Persona> persona =
                world.personas().withKey(String.valueOf(visit.request().getFormAttribute("persona")));
        if (!decision.equals("allow") || persona.isEmpty()) {
            refuse(visit, new AuthorizeRequest.Outcome.Refused("Nobody was chosen", "sandbox-unknown-persona"));
            return;
        }
        String code =
                world.codes().issue(request, persona.get().key(), world.clock().now());
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("code", code);
        answer.put("scope", request.scope());
        request.state().ifPresent(state -> answer.put("state", state));
        redirect(visit, request.redirectUri(), answer);
    }

    private static void returnWith(RoutingContext visit, AuthorizeRequest request, String error) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("error_description", AuthorizeErrors.DESCRIPTIONS.get(error));
        request.state().ifPresent(state -> answer.put("state", state));
        answer.put("error", error);
        redirect(visit, request.redirectUri(), answer);
    }

    private static void redirect(RoutingContext visit, String redirectUri, Map<String, String> answer) {
        StringBuilder location = new StringBuilder(redirectUri);
        char separator = redirectUri.contains("?") ? '&' : '?';
        for (Map.Entry<String, String> parameter : answer.entrySet()) {
            location.append(separator)
                    .append(parameter.getKey())
                    .append('=')
                    .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
            separator = '&';
        }
        visit.response()
                .setStatusCode(302)
                .putHeader("Location", location.toString())
                .putHeader("Cache-Control", "no-store")
                .putHeader("Referrer-Policy", "no-referrer")
                .end();
    }

    private static void refuse(RoutingContext visit, AuthorizeRequest.Outcome.Refused refused) {
        html(visit, 400, ConsentHtml.refusal(refused.sentence(), refused.errorMessage()));
    }

    private static void html(RoutingContext visit, int status, String body) {
        // No form-action here: a browser would hold the redirect back to the application against it.
        visit.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'")
                .end(body);
    }
}
