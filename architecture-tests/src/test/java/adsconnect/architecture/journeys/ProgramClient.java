package adsconnect.architecture.journeys;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** A program with a key, which remembers all that it was answered. */
final class ProgramClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI program;
    private final String key;
    private final Collection<String> heard = new ConcurrentLinkedQueue<>();

    private ProgramClient(URI program, String key) {
        this.program = program;
        this.key = key;
    }

    /** With a new key of that user's. */
    static ProgramClient of(RunningProgram program, String email, List<Long> profiles, String... scopes) {
        String key = "adsc_" + UUID.randomUUID().toString().replace("-", "");
        String list = profiles.isEmpty()
                ? "NULL"
                : "ARRAY[" + profiles.stream().map(Object::toString).collect(Collectors.joining(",")) + "]::bigint[]";
        program.run("""
                INSERT INTO api_keys (key_id, key_hash, owner_id, name, scopes, profiles, made_at)
                SELECT '%s', '%s', user_id, 'journey', ARRAY['%s'], %s, now() FROM users WHERE email = '%s'""".formatted(
                UUID.randomUUID(), SecretHash.of(new Secret(key)).hex(), String.join("','", scopes), list, email));
        return new ProgramClient(program.address(), key);
    }

    String key() {
        return key;
    }

    Collection<String> heard() {
        return heard;
    }

    HttpResponse<String> send(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(program.resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("authorization", key);
        headers.forEach(request::setHeader);
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            heard.add(answer.headers().map() + answer.body());
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Exactly these bytes, and whatever comes back until the server ends it or says nothing more. */
    String raw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), program.getPort())) {
            socket.setSoTimeout(1_500);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer = untilQuiet(socket);
            heard.add(answer);
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String untilQuiet(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] piece = new byte[8192];
        try {
            for (int read = socket.getInputStream().read(piece);
                    read >= 0;
                    read = socket.getInputStream().read(piece)) {
                answer.append(new String(piece, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException quiet) {
            return answer.toString();
        }
        return answer.toString();
    }
}
