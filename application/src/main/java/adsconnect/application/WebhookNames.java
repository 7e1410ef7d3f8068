package adsconnect.application;

import adsconnect.domain.console.Finding;
import adsconnect.domain.console.Remark;
import adsconnect.vertxkit.Lookups;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The self-test's look at the names that webhooks go to: all at once, so that one that hangs hides none of the others. */
record WebhookNames(Lookups lookups, Duration patience) {

    private static final String KNOWN = "name-known";

    Finding of(List<String> names) {
        Map<String, Future<String>> asked = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            names.forEach(name -> asked.put(name, threads.submit(() -> told(name))));
        }
        Map<String, List<String>> found = asked.keySet().stream()
                .collect(Collectors.groupingBy(
                        name -> asked.get(name).resultNow(), LinkedHashMap::new, Collectors.toList()));
        if (found.keySet().equals(Set.of(KNOWN))) {
            return Finding.ok("webhooks", Remark.of("names-known", names.size()));
        }
        found.remove(KNOWN);
        return Finding.fail(
                "webhooks",
                "webhooks",
                found.entrySet().stream()
                        .map(bad -> Remark.of(bad.getKey(), String.join(", ", bad.getValue())))
                        .toArray(Remark[]::new));
    }

    private String told(String name) {
        try {
            lookups.ask(name, patience);
            return KNOWN;
        } catch (UnknownHostException unknown) {
            return "name-not-known";
        } catch (TimeoutException late) {
            return "name-no-answer";
        }
    }
}
