package adsconnect.architecture.journeys;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody at a browser, who presses what its pages offer, and sends what they don't. */
final class Desk implements AutoCloseable {

    private static final String TYPE = "application/x-www-form-urlencoded";

    final String email;
    final Visitor visitor;
    private final URI program;
    private final List<String> pressed = new ArrayList<>();

    /** @param email empty for a guest */
    Desk(URI program, String email) {
        this.program = program;
        this.email = email;
        this.visitor = new Visitor(program);
        page().onRequest(request -> {
            if (request.method().equals("POST")) {
                pressed.add(URI.create(request.url()).getPath());
            }
        });
    }

    /** What came of a request. */
    record Answered(int status, String location, String body) {}

    static Desk demo(RunningProgram program, String key) {
        Desk desk = new Desk(program.address(), key + "@sandbox.example");
        desk.visitor.signInAs(key);
        return desk;
    }

    static Desk of(RunningProgram program, String email, String password) {
        Desk desk = new Desk(program.address(), email);
        desk.signIn(password);
        return desk;
    }

    void signIn(String password) {
        visitor.open("/signin");
        page().locator("#email").fill(email);
        page().locator("#password").fill(password);
        page().locator("form[action='/signin'] button").click();
        page().waitForURL("**/dashboard/ads/**");
    }

    boolean guest() {
        return email.isEmpty();
    }

    Page page() {
        return visitor.page();
    }

    /** The addresses to which its pages sent forms, by somebody's press. */
    List<String> pressed() {
        return pressed;
    }

    /** A form of the page, filled in and laid open. */
    Locator form(String path, String action, Map<String, String> fields) {
        visitor.open(path);
        Locator form =
                page().locator("form[method=post][action='" + action + "']").first();
        Locator folded = page().locator("details:not([open]):has(form[action='" + action + "']) > summary");
        if (folded.count() > 0) {
            folded.first().click();
        }
        fields.forEach((name, value) -> fill(form.locator("[name='" + name + "']"), value));
        return form;
    }

    /** As its browser would send it. */
    static String body(Locator form) {
        return (String) form.evaluate("form => new URLSearchParams(new FormData(form)).toString()");
    }

    /** By the form's button; what its page then shows is loaded. */
    Answered press(Locator form) {
        Response response = page().waitForResponse(
                        answer -> answer.request().method().equals("POST"),
                        () -> form.locator("button[type=submit]").click());
        page().waitForLoadState();
        return new Answered(response.status(), String.valueOf(response.headers().get("location")), "");
    }

    /** With the cookies of this browser, as if a page of ours had sent it. */
    Answered send(String action, String body) {
        return send(action, body, program.toString());
    }

    Answered send(String action, String body, String origin) {
        return answered(page().request()
                .fetch(
                        program.resolve(action).toString(),
                        RequestOptions.create()
                                .setMethod("POST")
                                .setHeader("origin", origin)
                                .setHeader("content-type", TYPE)
                                .setData(body)
                                .setMaxRedirects(0)));
    }

    /** What a part or a file of a page is answered with. */
    Answered read(String path, boolean htmx) {
        RequestOptions options = RequestOptions.create().setMaxRedirects(0);
        if (htmx) {
            options.setHeader("hx-request", "true");
        }
        return answered(page().request().get(program.resolve(path).toString(), options));
    }

    @Override
    public void close() {
        visitor.close();
    }

    private static Answered answered(APIResponse response) {
        try {
            return new Answered(
                    response.status(), String.valueOf(response.headers().get("location")), response.text());
        } finally {
            response.dispose();
        }
    }

    private static void fill(Locator field, String value) {
        String kind = (String) field.first().evaluate("field => field.localName + ' ' + field.type");
        if (kind.startsWith("select")) {
            field.selectOption(value);
        } else if (kind.endsWith(" checkbox")) {
            field.and(field.page().locator("[value='" + value + "']")).check();
        } else {
            field.fill(value);
        }
    }
}
