package adsconnect.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes every sample as a file to look at; not a test: run its main with the folder to write to. */
final class Gallery {

    private Gallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (String language : Text.LANGUAGES) {
            for (var sample : Samples.all().entrySet()) {
                String html = Pages.render(sample.getValue(), Samples.frameOf(sample.getKey(), language, "system"));
                Files.writeString(folder.resolve(sample.getKey() + "." + language + ".html"), html);
            }
        }
    }
}
