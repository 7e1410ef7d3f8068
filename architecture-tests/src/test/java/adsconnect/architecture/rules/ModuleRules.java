package adsconnect.architecture.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import adsconnect.vertxkit.Await;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** Section 2, who may use whom: a row of the table each. Whatever a row does not name is forbidden. */
final class ModuleRules {

    /** A new module gets its row, and its rule, before its first class. */
    static final List<String> MODULES = List.of(
            "domain",
            "vertxkit",
            "httpkit",
            "web",
            "api",
            "postgres",
            "amazonads",
            "notify",
            "oidc",
            "vault",
            "amazonsandbox",
            "ui",
            "application");

    private static final String SLF4J = "org.slf4j";
    private static final String JDK_CRYPTO = "javax.crypto..";
    private static final String VERTX_CORE = "io.vertx.core..";

    /** Vert.x says only by netty's exceptions that a form is too large. */
    private static final String NETTY_FORMS = "io.netty.handler.codec.http.multipart..";

    private ModuleRules() {}

    static ArchRule domain(String root) {
        return module(root, "domain", List.of(), resideInAnyPackage(JDK_CRYPTO))
                .because("decision 0002: what the product knows needs nothing but the JDK");
    }

    static ArchRule vertxKit(String root) {
        return module(root, "vertxkit", List.of(), resideInAnyPackage(VERTX_CORE))
                .because("decision 0002: the bridge between futures and threads is about Vert.x core only");
    }

    static ArchRule httpKit(String root) {
        return module(
                        root,
                        "httpkit",
                        List.of("vertxkit"),
                        resideInAnyPackage(VERTX_CORE, "io.vertx.ext.web..", NETTY_FORMS, SLF4J))
                .because("decision 0002: HTTP is the same for every product, so the kit does not know ours");
    }

    static ArchRule web(String root) {
        DescribedPredicate<JavaClass> libraries = resideInAnyPackage(
                        "freemarker..", "io.vertx.ext.web.templ.freemarker", "io.nayuki.qrcodegen", SLF4J)
                // to make the template engine, to wait for the page it renders, to name a method in the URL map, to
                // write
                // the audit to a file
                .or(belongToAnyOf(
                        Vertx.class, Future.class, Buffer.class, Await.class, HttpMethod.class, JsonObject.class));
        return module(root, "web", List.of("domain", "httpkit", "ui"), libraries)
                .because("decision 0002: web turns visits into use cases and outcomes into pages, and that is all");
    }

    static ArchRule api(String root) {
        DescribedPredicate<JavaClass> libraries = resideInAnyPackage(
                        "com.fasterxml.jackson..",
                        "com.fasterxml.classmate..",
                        "com.github.victools..",
                        "io.github.bucket4j..",
                        "io.modelcontextprotocol..",
                        // what its server answers with
                        "reactor.core.publisher",
                        SLF4J)
                .or(belongToAnyOf(HttpMethod.class));
        return module(root, "api", List.of("domain", "httpkit"), libraries)
                .because(
                        "decision 0002: the API turns requests into use cases and outcomes into JSON, and that is all");
    }

    static ArchRule postgres(String root) {
        DescribedPredicate<JavaClass> libraries = resideInAnyPackage(
                VERTX_CORE,
                "io.vertx.pgclient..",
                "io.vertx.sqlclient..",
                "org.postgresql..",
                "org.flywaydb.core..",
                "org.flywaydb.database.postgresql..",
                "org.tukaani.xz",
                // of the JDK: who owns the process, for the embedded server refuses to run as root
                "com.sun.security.auth.module",
                SLF4J);
        return module(root, "postgres", List.of("domain", "vertxkit"), libraries)
                .because("decision 0002: an adapter knows the domain and its own technology, never another adapter");
    }

    static ArchRule amazonAds(String root) {
        DescribedPredicate<JavaClass> libraries = resideInAnyPackage(
                VERTX_CORE,
                "io.vertx.ext.web.client..",
                "io.vertx.ext.web.codec..",
                "io.vertx.ext.auth.oauth2..",
                "com.fasterxml.jackson..",
                SLF4J);
        return module(root, "amazonads", List.of("domain", "vertxkit"), libraries)
                .because("decision 0002: an adapter knows the domain and its own technology, never another adapter");
    }

    static ArchRule tellers(String root) {
        DescribedPredicate<JavaClass> libraries = resideInAnyPackage(
                VERTX_CORE, "io.vertx.ext.mail..", "com.fasterxml.jackson..", JDK_CRYPTO, "javax.net.ssl");
        return module(root, "notify", List.of("domain", "vertxkit"), libraries)
                .because("decision 0002: an adapter knows the domain and its own technology, never another adapter");
    }

    static ArchRule oidc(String root) {
        DescribedPredicate<JavaClass> libraries = resideInAnyPackage(
                VERTX_CORE,
                "io.vertx.ext.web.client..",
                "io.vertx.ext.web.codec..",
                "io.vertx.ext.auth.oauth2..",
                "com.fasterxml.jackson..");
        return module(root, "oidc", List.of("domain", "vertxkit"), libraries)
                .because("decision 0002: an adapter knows the domain and its own technology, never another adapter");
    }

    static ArchRule vault(String root) {
        return module(root, "vault", List.of("domain"), resideInAnyPackage(JDK_CRYPTO, "org.bouncycastle..", SLF4J))
                .because("decision 0002: the vault stores through a port, so it needs no database");
    }

    static ArchRule amazonSandbox(String root) {
        DescribedPredicate<JavaClass> libraries =
                resideInAnyPackage(VERTX_CORE, "io.vertx.ext.web..", JDK_CRYPTO, SLF4J);
        return module(root, "amazonsandbox", List.of(), libraries)
                .because(
                        "decision 0002: the local Amazon stands for somebody else's program and knows nothing of ours");
    }

    static ArchRule ui(String root) {
        return module(root, "ui", List.of(), none())
                .because("decision 0002: what it looks like can be read and rendered without the program");
    }

    static ArchRule application(String root) {
        return module(
                        root,
                        "application",
                        MODULES,
                        resideInAnyPackage(
                                VERTX_CORE,
                                "picocli..",
                                "ch.qos.logback..",
                                // the commands that talk to a server: their JSON, and why TLS failed
                                "com.fasterxml.jackson.core..",
                                "javax.net.ssl",
                                SLF4J))
                .because("decision 0002: the one place that knows everybody needs no technology but theirs");
    }

    static ArchRule everyClassHasItsModule(String root) {
        return classes()
                .should()
                .resideInAnyPackage(packages(root, MODULES))
                .because("decision 0002: what stands outside of the modules stands outside of their rules");
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*).(*)..")
                .namingSlices("$1.$2")
                .should()
                .beFreeOfCycles()
                .because("decision 0002: two packages that need each other are one");
    }

    private static ArchRule module(
            String root, String name, List<String> others, DescribedPredicate<JavaClass> libraries) {
        DescribedPredicate<JavaClass> ours = resideInAnyPackage(
                packages(root, Stream.concat(Stream.of(name), others.stream()).toList()));
        return classes()
                .that()
                .resideInAPackage(root + "." + name + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..").or(ours).or(libraries));
    }

    private static String[] packages(String root, List<String> modules) {
        return modules.stream().map(module -> root + "." + module + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> none() {
        return DescribedPredicate.<JavaClass>alwaysFalse().as("no library");
    }
}
