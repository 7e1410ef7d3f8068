package adsconnect.oidc;

import adsconnect.domain.Secret;
import adsconnect.domain.access.port.SignOnFailure;
import adsconnect.domain.access.port.SignOnFailure.Kind;
import adsconnect.vertxkit.Await;
import adsconnect.vertxkit.AwaitFailed;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;

/** Asks the provider, follows nobody anywhere, and waits five seconds at most: somebody sits before it. */
final class ProviderHttp {

    static final long TIMEOUT_MILLIS = 5_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    final WebClient client;

    ProviderHttp(Vertx vertx) {
        this.client = WebClient.create(
                vertx, new WebClientOptions().setFollowRedirects(false).setConnectTimeout(2_000));
    }

    JsonNode get(String address) {
        return document(client.getAbs(address).timeout(TIMEOUT_MILLIS).send(), address);
    }

    /** @param access what the provider gave for that */
    JsonNode get(String address, Secret access) {
        return document(
                client.getAbs(address)
                        .timeout(TIMEOUT_MILLIS)
                        .bearerTokenAuthentication(access.reveal())
                        .send(),
                address);
    }

    JsonNode document(Future<HttpResponse<Buffer>> asked, String address) {
        HttpResponse<Buffer> answer;
        try {
            answer = Await.result(asked);
        } catch (AwaitFailed failure) {
            throw new SignOnFailure(Kind.AWAY, address + " does not answer", failure);
        }
        JsonNode body = json(answer);
        if (answer.statusCode() == 200) {
            return body;
        }
        String error = body.path("error").asText("").replaceAll("[^a-z_]", "");
        throw new SignOnFailure(
                kind(answer.statusCode(), error), address + " answered " + answer.statusCode() + " " + error);
    }

    private static Kind kind(int status, String error) {
        if (status >= 500 || status == 429) {
            return Kind.AWAY;
        }
        return error.matches("(invalid|unauthorized)_client") ? Kind.CLIENT_REFUSED : Kind.NOT_BELIEVED;
    }

    private static JsonNode json(HttpResponse<Buffer> answer) {
        try {
            return JSON.readTree(answer.bodyAsString() == null ? "{}" : answer.bodyAsString());
        } catch (JacksonException notJson) {
            return JSON.createObjectNode();
        }
    }
}
