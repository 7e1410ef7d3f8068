package adsconnect.application;

import static adsconnect.application.MadeSettings.MASTER_KEY;
import static adsconnect.application.MadeSettings.live;
import static adsconnect.application.MadeSettings.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RUN-3: settings that come from files, as secrets and as a properties file. */
class SettingsFilesTest {

    @TempDir
    Path directory;

    @Test
    void secrets_may_lie_in_files() throws IOException {
        Settings settings = Settings.from(live(
                "ADSCONNECT_MASTER_KEY",
                "",
                "ADSCONNECT_MASTER_KEY_FILE",
                file("key", MASTER_KEY + "\n"),
                "ADSCONNECT_LWA_CLIENT_SECRET",
                "",
                "ADSCONNECT_LWA_CLIENT_SECRET_FILE",
                file("secret", "\tfrom-a-file \n")));

        assertThat(settings.masterKeys().orElseThrow().newest().encoded().reveal())
                .isEqualTo(MASTER_KEY);
        assertThat(settings.client().orElseThrow().secret().reveal()).isEqualTo("from-a-file");
    }

    @Test
    void a_secret_given_directly_and_in_a_file_is_refused() throws IOException {
        assertThat(problems(live("ADSCONNECT_MASTER_KEY_FILE", file("key", MASTER_KEY))))
                .containsExactly("ADSCONNECT_MASTER_KEY is given twice, directly and as ADSCONNECT_MASTER_KEY_FILE");
    }

    @Test
    void a_missing_file_an_empty_one_and_a_directory_are_told_once_each() throws IOException {
        String missing = directory.resolve("missing").toString();
        String empty = file("empty", " \n");

        assertThat(problems(live("ADSCONNECT_MASTER_KEY", "", "ADSCONNECT_MASTER_KEY_FILE", missing)))
                .singleElement()
                .asString()
                .startsWith("ADSCONNECT_MASTER_KEY_FILE names a file that can't be read");
        assertThat(problems(live("ADSCONNECT_MASTER_KEY", "", "ADSCONNECT_MASTER_KEY_FILE", directory.toString())))
                .singleElement()
                .asString()
                .startsWith("ADSCONNECT_MASTER_KEY_FILE names a file that can't be read");
        assertThat(problems(live("ADSCONNECT_LWA_CLIENT_SECRET", "", "ADSCONNECT_LWA_CLIENT_SECRET_FILE", empty)))
                .singleElement()
                .asString()
                .startsWith("ADSCONNECT_LWA_CLIENT_SECRET_FILE names an empty file");
    }

    @Test
    void a_bad_key_in_a_file_is_told_with_the_name_of_the_setting_that_holds_it() throws IOException {
        assertThat(problems(live(
                        "ADSCONNECT_MASTER_KEY", "", "ADSCONNECT_MASTER_KEY_FILE", file("key", "c2hvcnQtc2VjcmV0"))))
                .singleElement()
                .asString()
                .startsWith("ADSCONNECT_MASTER_KEY")
                .doesNotContain("c2hvcnQ");
    }

    /** The commonest slip with such names: the content where the file's name belongs. */
    @Test
    void a_key_given_in_place_of_its_files_name_is_not_repeated() {
        assertThat(problems(live("ADSCONNECT_MASTER_KEY", "", "ADSCONNECT_MASTER_KEY_FILE", MASTER_KEY)))
                .singleElement()
                .asString()
                .startsWith("ADSCONNECT_MASTER_KEY_FILE ")
                .doesNotContain(MASTER_KEY);
    }

    @Test
    void a_properties_file_gives_settings_and_the_environment_outdoes_it() throws IOException {
        Settings settings = Settings.from(Map.of(
                "ADSCONNECT_CONFIG",
                file("adsconnect.properties", """
                        # settings of this machine
                        ADSCONNECT_HTTP_PORT = 9000
                        ADSCONNECT_HTTP_HOST = 127.0.0.2
                        ADSCONNECT_LWA_CLIENT_ID = the-client
                        ADSCONNECT_LWA_CLIENT_SECRET = the-secret
                        ADSCONNECT_MASTER_KEY = %s
                        ADSCONNECT_DATABASE_URL = postgresql://somebody@db.example/ads
                        """.formatted(MASTER_KEY)),
                "ADSCONNECT_HTTP_PORT",
                "9001"));

        assertThat(settings.mode()).isEqualTo(Settings.Mode.LIVE);
        assertThat(settings.http().port()).isEqualTo(9001);
        assertThat(settings.http().host()).isEqualTo("127.0.0.2");
        assertThat(settings.masterKeys().orElseThrow().newest().encoded().reveal())
                .isEqualTo(MASTER_KEY);
    }

    @Test
    void unknown_names_in_the_file_are_told_also_those_without_our_prefix() throws IOException {
        assertThat(problems(Map.of(
                        "ADSCONNECT_CONFIG",
                        file("adsconnect.properties", "ADSCONNECT_HTTP_PROT=1\nHTTP_PORT=2\nhttp.port=3\n"))))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("ADSCONNECT_HTTP_PROT is not a setting; did you mean"))
                .anyMatch(line -> line.startsWith("HTTP_PORT is not a setting"))
                .anyMatch(line -> line.startsWith("http.port is not a setting"));
    }

    @Test
    void a_file_that_can_not_be_read_is_told_together_with_all_else() throws IOException {
        Path binary = Files.write(directory.resolve("binary"), "ä".getBytes(StandardCharsets.ISO_8859_1));
        for (String unreadable : new String[] {
            directory.resolve("missing").toString(),
            directory.toString(),
            binary.toString(),
            file("damaged", "ADSCONNECT_HTTP_HOST=\\u00zz")
        }) {
            assertThat(problems(Map.of("ADSCONNECT_CONFIG", unreadable, "ADSCONNECT_HTTP_PORT", "none")))
                    .as(unreadable)
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("ADSCONNECT_CONFIG names a file that can't be read"))
                    .anyMatch(line -> line.startsWith("ADSCONNECT_HTTP_PORT "));
        }
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }
}
