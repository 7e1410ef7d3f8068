package adsconnect.oidc;

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

/** Asks the provider, follows nobody anywhere, and waits ten seconds at most. */
final class ProviderHttp {

    static final long TIMEOUT_MILLIS = 10_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    final WebClient client;

    ProviderHttp(Vertx vertx) {
        this.client = WebClient.create(
                vertx, new WebClientOptions().setFollowRedirects(false).setConnectTimeout(5_000));
    }

    JsonNode get(String address) {
        return document(client.getAbs(address).timeout(TIMEOUT_MILLIS).send(), address);
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
        String message = address + " answered " + answer.statusCode() + " "
                + body.path("error").asText("").replaceAll("[^a-z_]", "");
        throw new SignOnFailure(answer.statusCode() >= 500 ? Kind.AWAY : Kind.NOT_BELIEVED, message);
    }

    private static JsonNode json(HttpResponse<Buffer> answer) {
        try {
            return JSON.readTree(answer.bodyAsString() == null ? "{}" : answer.bodyAsString());
        } catch (JacksonException notJson) {
            return JSON.createObjectNode();
        }
    }
}
