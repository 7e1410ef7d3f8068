package adsconnect.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

    private static final Pattern NAME = Pattern.compile("`(ADSCONNECT_[A-Z_]+)`");

    @Test
    void run3_the_page_lists_every_setting_and_no_other() throws IOException {
        String table = Files.readAllLines(Path.of("SETTINGS.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf('|', 2)))
                .collect(Collectors.joining());
        Set<String> listed = NAME.matcher(table)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(new TreeSet<>(SettingsReader.names()));
    }
}
