package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.User;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.RouteTable;
import adsconnect.httpkit.Visit;
import adsconnect.ui.people.OtherUserPage;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Every form says who was signed in when it was shown, and what one of them filled in is not done as another one's who signed in
 * since in the same browser. Who it was is no secret; it is told by a word, so that nobody's id stands in every form.
 */
final class FilledIn implements RouteTable {

    static final String BY = "filled-in-by";

    /** The values of attributes have no such sign: the engine escapes it. */
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*\\bmethod=\"post\"[^>]*>");

    /** Who is signed in where a part of a page is made. */
    private static final ScopedValue<User> HERE = ScopedValue.newInstance();

    private final RouteTable table;
    private final Function<Visit, Optional<User>> whoIsHere;
    private final ComeBack comeBack;
    private final Pages pages;

    FilledIn(RouteTable table, Function<Visit, Optional<User>> whoIsHere, ComeBack comeBack, Pages pages) {
        this.table = table;
        this.whoIsHere = whoIsHere;
        this.comeBack = comeBack;
        this.pages = pages;
    }

    /** Makes all parts of pages theirs that are made meanwhile. */
    static Reply here(User user, SignedIn.UserAction action, Visit visit) throws Exception {
        return ScopedValue.where(HERE, user).call(() -> action.act(visit, user));
    }

    /** Who is signed in as far as that is known where it is asked. */
    static Optional<User> whoIsHere() {
        return HERE.isBound() ? Optional.of(HERE.get()) : Optional.empty();
    }

    /** The page with that word in each of its forms. */
    static String by(User user, String html) {
        return FORM.matcher(html)
                .replaceAll("$0<input type=\"hidden\" name=\"" + BY + "\" value=\"" + word(user) + "\">");
    }

    @Override
    public void route(HttpMethod method, String path, Action action) {
        table.route(method, path, visit -> {
            Optional<User> other = visit.form()
                    .first(BY)
                    .flatMap(word ->
                            whoIsHere.apply(visit).filter(user -> !word(user).equals(word)));
            return other.isPresent() ? notDone(visit, other.get()) : action.act(visit);
        });
    }

    @Override
    public void files(String path, String classPathFolder, boolean immutable) {
        table.files(path, classPathFolder, immutable);
    }

    /** What htmx would show would stand in a page of the other one's. */
    private Reply notDone(Visit visit, User user) {
        String page = comeBack.before(visit);
        return visit.fromHtmx()
                ? Reply.goTo(ComeBack.saying(page, ComeBack.BY_ANOTHER))
                : pages.page(visit, user, 409, new OtherUserPage(user.email().value(), page));
    }

    private static String word(User user) {
        return SecretHash.of(new Secret(BY + ' ' + user.id().value())).hex().substring(0, 16);
    }
}
