package adsconnect.api;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Profile;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** A client that OpenAPI Generator makes of the published document compiles, and works against the server. */
@ExtendWith(VertxExtension.class)
@Tag("long")
final class GeneratedClientTest {

    private static final String PACKAGE = "generated";

    private final User owner = Samples.manager();
    private final Profile german = Samples.germanProfile();

    @TempDir
    private Path folder;

    private ClassLoader client;
    private Object apiClient;

    @Test
    void a_generated_client_reads_connects_and_lists(Vertx vertx) throws Exception {
        ApiFixture api = new ApiFixture(vertx);
        api.user(owner);
        api.account(owner, german);
        String key = api.shown(Samples.key(owner, Set.of(Scope.values())));
        generate(api.stranger().get("/api/v1/openapi.json").body());
        compile();
        connect(key);

        Object profiles = call("listProfiles", null, null, null);
        List<?> items = (List<?>) get(profiles, "getItems");
        assertThat(items).hasSize(1);
        assertThat(get(items.getFirst(), "getProfileId")).isEqualTo(german.id().value());
        Object connection = call("connectProfile", german.id().value(), null);
        assertThat(get(connection, "getStage")).hasToString("OAUTH");
        assertThat(get(call("readConnection", german.id().value()), "getStatus"))
                .hasToString("FIRST_SYNC");
        assertThat((List<?>) get(call("listAccounts"), "getItems")).hasSize(1);
        assertThat(get(call("readCapabilities"), "getMode")).isEqualTo("sandbox");
    }

    private void generate(String document) throws IOException {
        Path file = Files.writeString(folder.resolve("openapi.json"), document);
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary("native")
                .setInputSpec(file.toString())
                .setOutputDir(folder.resolve("client").toString())
                .setApiPackage(PACKAGE)
                .setModelPackage(PACKAGE)
                .setInvokerPackage(PACKAGE);
        Map.of("openApiNullable", "false", "annotationLibrary", "none", "useJakartaEe", "true")
                .forEach(configurator::addAdditionalProperty);
        List<?> files =
                new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
        assertThat(files).isNotEmpty();
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        try (Stream<Path> sources = Files.walk(folder.resolve("client/src/main/java"));
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java =
                    sources.filter(path -> path.toString().endsWith(".java")).toList();
            assertThat(compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-d", classes.toString(), "-nowarn", "-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(java))
                            .call())
                    .isTrue();
        }
        client = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    }

    private void connect(String key) throws ReflectiveOperationException {
        apiClient = client.loadClass(PACKAGE + ".ApiClient").getConstructor().newInstance();
        Consumer<HttpRequest.Builder> withKey = request -> request.header("authorization", "Bearer " + key);
        apiClient.getClass().getMethod("setRequestInterceptor", Consumer.class).invoke(apiClient, withKey);
    }

    private Object call(String operation, Object... arguments) throws ReflectiveOperationException {
        Class<?> type = client.loadClass(PACKAGE + ".DefaultApi");
        Object calls = type.getConstructor(apiClient.getClass()).newInstance(apiClient);
        Method method = Arrays.stream(type.getMethods())
                .filter(one -> one.getName().equals(operation) && one.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow();
        try {
            return method.invoke(calls, arguments);
        } catch (InvocationTargetException failed) {
            throw new AssertionError(operation + " failed: " + failed.getCause(), failed.getCause());
        }
    }

    private static Object get(Object record, String name) throws ReflectiveOperationException {
        return record.getClass().getMethod(name).invoke(record);
    }
}
