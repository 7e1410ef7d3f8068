package adsconnect.architecture.journeys;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Notes, from inside the browser, what a waiting screen shows and when; also across reloads of the page. */
final class StageRecorder {

    private static final String RECORD = """
            (() => {
              const note = () => {
                const shown = [...document.querySelectorAll('#stages .stage')]
                  .filter(stage => !stage.classList.contains('stage-todo'))
                  .map(stage => stage.querySelector('.stage-name').textContent);
                if (shown.length === 0) return;
                const seen = JSON.parse(sessionStorage.getItem('stages') || '[]');
                const last = shown[shown.length - 1];
                if (seen.length === 0 || seen[seen.length - 1].name !== last) {
                  seen.push({name: last, at: Date.now()});
                  sessionStorage.setItem('stages', JSON.stringify(seen));
                }
                const counts = JSON.parse(sessionStorage.getItem('counts') || '[]');
                const count = document.querySelector('.stage-count > span')?.textContent;
                if (count && !counts.includes(count)) {
                  sessionStorage.setItem('counts', JSON.stringify([...counts, count]));
                }
                const numbers = [...document.querySelectorAll('.first dd:not(:has(.ghost-value))')]
                  .map(number => number.textContent);
                if (numbers.length > 0 && !sessionStorage.getItem('numbers')) {
                  sessionStorage.setItem('numbers', JSON.stringify(numbers));
                }
              };
              addEventListener('DOMContentLoaded', () => {
                note();
                new MutationObserver(note).observe(document.body, {childList: true, subtree: true});
              });
            })();""";

    private final Page page;

    StageRecorder(Page page) {
        this.page = page;
        page.addInitScript(RECORD);
    }

    /** The furthest stage shown, each time it changed. */
    List<String> names() {
        return seen().stream().map(stage -> (String) stage.get("name")).toList();
    }

    /** How long each stage but the last was the furthest one, in milliseconds. */
    List<Long> durations() {
        List<Long> times = seen().stream()
                .map(stage -> ((Number) stage.get("at")).longValue())
                .toList();
        return IntStream.range(1, times.size())
                .mapToObj(i -> times.get(i) - times.get(i - 1))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> seen() {
        return (List<Map<String, Object>>) noted("stages");
    }

    /** Every "n of m reports" that was shown. */
    @SuppressWarnings("unchecked")
    List<String> counts() {
        return (List<String>) noted("counts");
    }

    /** The first numbers as they were shown first; empty if none ever were. */
    @SuppressWarnings("unchecked")
    List<String> firstNumbers() {
        return (List<String>) noted("numbers");
    }

    private Object noted(String what) {
        return page.evaluate("what => JSON.parse(sessionStorage.getItem(what) || '[]')", what);
    }
}
