package adsconnect.application.cli.client;

import adsconnect.domain.marketplace.Region;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a connect link, puts it where it is at hand, and follows it if that is wanted (CLI-3). */
@Command(
        name = "authorize-url",
        description = {
            "Makes a connect link: whoever opens it consents at Amazon, and the account is there under that name.",
            "The link goes to the clipboard, too, and into ~/.cache/adsconnect/last_authorize_url.txt. With --wait the"
                    + " command ends with the link: 0 when the account is connected, 3 when the try failed or the link"
                    + " ended, 4 when it failed by Amazon; Ctrl-C (130) leaves the link as it is and prints no document.",
            "",
            "  adsconnect authorize-url --account-name \"My client\" --region EU --wait"
        })
public final class AuthorizeUrlCommand extends ClientCommand {

    @Option(names = "--account-name", required = true, paramLabel = "NAME", description = "What it will be called.")
    private String accountName;

    @Option(names = "--region", description = "Whose sign-in page at Amazon: ${COMPLETION-CANDIDATES} (default: NA).")
    private Region region;

    @Option(names = "--wait", description = "Waits until somebody has consented, or it came to nothing.")
    private boolean wait;

    @Override
    int ask(Server server) {
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("accountName", accountName);
        if (region != null) {
            wish.put("region", region.name());
        }
        Map<String, Object> made = server.post("/authorizations", wish);
        String link = Fields.text(made, "authorizeUrl");
        if (wait || surroundings().screen()) {
            screen().say("Open this link, or send it to whose account it is: " + link);
        }
        String places = Stream.concat(
                        Clipboard.put(link, surroundings()).map(by -> "on the clipboard (" + by + ")").stream(),
                        LastLink.keep(link, surroundings()).map(file -> "in " + file).stream())
                .collect(Collectors.joining(" and "));
        if (!places.isEmpty()) {
            screen().say("The link is " + places + ".");
        }
        return wait ? new FollowedLink(server, screen()).toItsEnd(made) : done(made);
    }
}
