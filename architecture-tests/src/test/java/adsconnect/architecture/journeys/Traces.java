package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All places that codes, states, tokens and the addresses of links must not get to (CALL-3), looked at over a whole class. */
final class Traces implements AutoCloseable {

    private static final Pattern IN_ADDRESS = Pattern.compile("[?&](?:code|state)=([^&]{16,100})(?:&|$)");
    private static final Pattern LINK = Pattern.compile("/a/([A-Za-z0-9_-]{22})");

    /** How tokens begin: Amazon's, and signed ones of any provider. */
    private static final Set<String> TOKENS = Set.of("Atza|", "Atzr|", "eyJhbGciOi");

    /** What others' pages know is theirs. */
    private static final String KEEP_EVERY_PAGE = """
            addEventListener("DOMContentLoaded", () => {
              if (location.origin === "%s") keepHtml(document.documentElement.outerHTML);
            });""";

    private static final String TOLD_IN = "SELECT '%1$s' FROM \"%1$s\" t WHERE t::text ~ '%2$s' LIMIT 1";

    private final CapturedLog log = new CapturedLog();
    private final RunningProgram program;
    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private final Set<String> links = ConcurrentHashMap.newKeySet();
    private final Collection<String> pages = new ConcurrentLinkedQueue<>();
    private final Collection<String> referers = new ConcurrentLinkedQueue<>();

    Traces(RunningProgram program) {
        this.program = program;
    }

    /** A new one, whose every page is looked at. */
    Visitor visitor() {
        Visitor visitor = new Visitor(program.address());
        BrowserContext browser = visitor.page().context();
        browser.onRequest(this::remember);
        browser.exposeFunction("keepHtml", html -> pages.add((String) html[0]));
        browser.addInitScript(KEEP_EVERY_PAGE.formatted(program.address()));
        return visitor;
    }

    Collection<String> log() {
        return log.lines();
    }

    /** The codes and states that browsers were sent with. */
    Collection<String> secrets() {
        return Set.copyOf(secrets);
    }

    /** All pages so far that show one of these. */
    List<String> pagesTelling(Collection<String> told) {
        return pages.stream()
                .filter(page -> told.stream().anyMatch(page::contains))
                .toList();
    }

    /** The address of a callback or a link, which no browser of ours may have opened. */
    void learn(String address) {
        Matcher inAddress = IN_ADDRESS.matcher(address);
        while (inAddress.find()) {
            secrets.add(inAddress.group(1));
        }
        Matcher link = LINK.matcher(address);
        if (link.find()) {
            links.add(link.group(1));
        }
    }

    private void assertNone() {
        assertThat(secrets).as("codes and states").hasSizeGreaterThan(3);
        assertThat(pages).as("pages").hasSizeGreaterThan(3);
        assertThat(log.lines()).as("the log").noneMatch(text -> tells(text, true));
        // The page of a link knows its own address.
        assertThat(pages).as("pages").noneMatch(text -> tells(text, false));
        assertThat(Stream.concat(referers.stream(), amazonsReferers()).toList())
                .as("addresses that browsers tell others")
                .isNotEmpty()
                .noneMatch(text -> tells(text, true));
        assertThat(program.firstColumn("SELECT audit_lines::text FROM audit_lines"))
                .as("the audit trail")
                .isNotEmpty()
                .noneMatch(text -> tells(text, true));
    }

    /** Neither the log nor any table tells one of these. */
    void assertToldNowhere(Collection<String> told) {
        assertNone(told, log, program);
    }

    /**
     * Neither the log nor any row of any table tells one of these, not even its bytes as they are. The numbers of Amazon's
     * reports, which are most of all there is, are left out.
     */
    static void assertNone(Collection<String> told, CapturedLog log, RunningProgram program) {
        assertThat(told).isNotEmpty().allMatch(secret -> secret.matches("[A-Za-z0-9+/=_-]{16,}"));
        assertThat(log.lines()).as("the log").noneMatch(line -> told.stream().anyMatch(line::contains));
        List<String> tables = program.firstColumn("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
                + " AND tablename !~ '(_days|coverage)(_|$)' ORDER BY 1");
        assertThat(tables).hasSizeGreaterThan(30);
        String any = told.stream()
                .flatMap(secret -> Stream.of(
                        secret.replace("+", "[+]"),
                        HexFormat.of().formatHex(secret.getBytes(StandardCharsets.US_ASCII))))
                .collect(Collectors.joining("|"));
        for (String table : tables) {
            assertThat(program.firstColumn(TOLD_IN.formatted(table, any)))
                    .as(table)
                    .isEmpty();
        }
    }

    /** The end of a class. */
    void assertNoneAndStop() {
        try {
            assertNone();
        } finally {
            close();
            program.close();
        }
    }

    /** Listens to the log no longer. */
    @Override
    public void close() {
        log.close();
    }

    private void remember(Request request) {
        learn(request.url());
        // What was asked for, without its query, for whoever has to find out how the address got there.
        String asked = request.resourceType() + " " + URI.create(request.url()).getPath();
        Optional.ofNullable(request.headers().get("referer")).ifPresent(told -> referers.add(told + " for " + asked));
    }

    private Stream<String> amazonsReferers() {
        return program.amazon().requests().getJsonArray("requests").stream()
                .map(call -> ((JsonObject) call).getString("referer"))
                .filter(Objects::nonNull);
    }

    private boolean tells(String text, boolean alsoLinks) {
        return Stream.of(secrets, TOKENS, alsoLinks ? links : Set.<String>of())
                .flatMap(Set::stream)
                .anyMatch(text::contains);
    }
}
