package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.httpkit.Reply;
import adsconnect.httpkit.RouteTable;

/** The addresses of help: what people run into, and writing to whoever runs the installation (section 16). */
final class HelpRoutes {

    /** Their numbers follow. */
    static final String SENT_MESSAGES = "/help/messages/";

    /** The one that this browser sent last, without being signed in. */
    static final String LAST_MESSAGE = SENT_MESSAGES + "last";

    private final UseCases useCases;
    private final WebSettings settings;
    private final SignedIn signedIn;
    private final Cookies cookies;
    private final Pages pages;
    private final Failures failures;

    HelpRoutes(
            UseCases useCases,
            WebSettings settings,
            SignedIn signedIn,
            Cookies cookies,
            Pages pages,
            Failures failures) {
        this.useCases = useCases;
        this.settings = settings;
        this.signedIn = signedIn;
        this.cookies = cookies;
        this.pages = pages;
        this.failures = failures;
    }

    void addTo(RouteTable routes) {
        MessageForm form = new MessageForm(useCases.connections(), pages);
        routes.route(GET, "/help/", new ShowHelpIndexAction(signedIn, pages));
        routes.route(GET, "/help", visit -> Reply.seeOther("/help/"));
        routes.route(GET, MessageForm.ADDRESS, new ShowMessageFormAction(signedIn, form));
        routes.route(POST, MessageForm.ADDRESS, new SendMessageAction(useCases.sendMessage(), signedIn, cookies, form));
        ShowSentMessageAction sent =
                new ShowSentMessageAction(useCases.recognizeSender(), signedIn, cookies, settings, pages, failures);
        routes.route(GET, LAST_MESSAGE, sent);
        routes.route(GET, SENT_MESSAGES + ":number", sent);
        routes.route(GET, "/help/:topic", new ShowHelpAction(signedIn, pages, failures));
    }
}
