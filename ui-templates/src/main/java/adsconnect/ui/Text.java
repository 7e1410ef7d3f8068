package adsconnect.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Every visible word in one language, by key. Immutable and shared between threads. */
public final class Text {

    /** The languages there are texts in; the first one is the one to fall back to. */
    public static final List<String> LANGUAGES = List.of("en", "zh");

    private static final Map<String, Text> ALL = all();

    private final Locale locale;
    private final Map<String, String> patterns;

    private Text(String language) {
        locale = Locale.of(language);
        patterns = patterns(language);
    }

    /** The texts in {@code en} or {@code zh}. */
    public static Text of(String language) {
        Text text = ALL.get(language);
        if (text == null) {
            throw new IllegalArgumentException("No texts in language " + language);
        }
        return text;
    }

    /** The sentence at a key, with {@code {0}}, {@code {1}} … filled in; an unknown key is a mistake of ours. */
    public String get(String key, Object... values) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text for " + key + " in " + locale);
        }
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        return new MessageFormat(pattern, locale).format(values);
    }

    /** For dates and names of the same language, of no country. */
    public Locale locale() {
        return locale;
    }

    /** All keys, in order. */
    public Set<String> keys() {
        return new TreeSet<>(patterns.keySet());
    }

    private static Map<String, Text> all() {
        Map<String, Text> all = new HashMap<>();
        LANGUAGES.forEach(language -> all.put(language, new Text(language)));
        return Map.copyOf(all);
    }

    private static Map<String, String> patterns(String language) {
        Properties properties = new Properties();
        try (var in = Text.class.getResourceAsStream("/text/" + language + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> patterns = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        return Map.copyOf(patterns);
    }
}
