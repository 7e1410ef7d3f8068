package adsconnect.architecture.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core, which finds what keeps people with disabilities out. */
final class Axe {

    private static final String SOURCE = source();

    private Axe() {}

    /** Each rule that is broken, with the elements that break it. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(SOURCE);
        return (List<String>) page.evaluate("""
                () => axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
                  .then(found => found.violations.map(
                    violation => violation.id + ': ' + violation.nodes.map(node => node.target.join(' ')).join(', ')))""");
    }

    private static String source() {
        try (InputStream script =
                Axe.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
