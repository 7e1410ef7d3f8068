package adsconnect.ui.signin;

import adsconnect.ui.View;
import java.util.List;

/**
 * The sign-in page.
 *
 * @param email what was typed before, or empty
 * @param problem text key of why signing in was refused, or null
 * @param detail what that text names, such as how long no password is looked at, or empty
 * @param changed whether they have chosen a new password just now
 * @param next where to go afterwards, a path on our own host, or empty
 * @param demoUsers the one-click users of the sandbox; empty in live mode
 * @param signOn what people call the provider of single sign-on, or null
 */
public record SignInPage(
        String email,
        String problem,
        String detail,
        boolean changed,
        String next,
        List<DemoUser> demoUsers,
        String signOn)
        implements View {

    /**
     * A user of the sandbox that needs no password.
     *
     * @param key what the form posts: {@code new-seller}
     * @param label text key of the button: {@code signin.as.new-seller}
     * @param hint text key of the line below it
     */
    public record DemoUser(String key, String label, String hint) {}

    @Override
    public String template() {
        return "signin/signin";
    }
}
