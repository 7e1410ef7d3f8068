package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.access.Caller;
import adsconnect.domain.access.Scope;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.vertx.core.http.HttpMethod;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One thing that programs may call. The routes, the OpenAPI document and the page that explains it are all made from these,
 * so that none of them tells of what is not there (decision 0022).
 *
 * @param id its name, for those who generate a client from it
 * @param path with parameters in braces: {@code /api/v1/profiles/{profileId}}
 * @param summary what it does, in a sentence
 * @param parameters of the path and the query
 * @param body what is sent; empty for nothing
 * @param answers what comes back if it succeeds, the usual one first
 * @param refusals the codes that are its own, beside those that any call may meet
 * @param call what answers it
 */
public record Operation(
        String id,
        HttpMethod method,
        String path,
        String summary,
        Access access,
        List<Parameter> parameters,
        Optional<Body> body,
        List<Answer> answers,
        Set<Code> refusals,
        Keyed.Call call) {

    public Operation {
        parameters = List.copyOf(parameters);
        answers = List.copyOf(answers);
        refusals = Set.copyOf(refusals);
    }

    /** Who may call it. */
    public sealed interface Access {}

    /** Whoever shows a key, whatever its scopes. */
    public record AnyKey() implements Access {}

    /** Whoever shows a key with that scope. */
    public record Scoped(Scope scope) implements Access {}

    static Operation of(HttpMethod method, String path, String id, String summary, Keyed.Call call) {
        return new Operation(
                id, method, path, summary, new AnyKey(), List.of(), Optional.empty(), List.of(), Set.of(), call);
    }

    static Operation get(String path, String id, String summary, Keyed.Call call) {
        return of(HttpMethod.GET, path, id, summary, call);
    }

    static Operation post(String path, String id, String summary, Keyed.Call call) {
        return of(HttpMethod.POST, path, id, summary, call);
    }

    static Operation put(String path, String id, String summary, Keyed.Call call) {
        return of(HttpMethod.PUT, path, id, summary, call);
    }

    static Operation patch(String path, String id, String summary, Keyed.Call call) {
        return of(HttpMethod.PATCH, path, id, summary, call);
    }

    static Operation delete(String path, String id, String summary, Keyed.Call call) {
        return of(HttpMethod.DELETE, path, id, summary, call);
    }

    Operation needs(Scope scope) {
        return new Operation(id, method, path, summary, new Scoped(scope), parameters, body, answers, refusals, call);
    }

    Operation takes(Parameter... more) {
        List<Parameter> all =
                Stream.concat(parameters.stream(), Stream.of(more)).toList();
        return new Operation(id, method, path, summary, access, all, body, answers, refusals, call);
    }

    Operation takes(Class<? extends Record> sent) {
        return takes(new Body(sent, true));
    }

    /** A body that may be left out. */
    Operation maybeTakes(Class<? extends Record> sent) {
        return takes(new Body(sent, false));
    }

    private Operation takes(Body sent) {
        return new Operation(id, method, path, summary, access, parameters, Optional.of(sent), answers, refusals, call);
    }

    Operation answers(int status, Class<? extends Record> with) {
        return answers(new Answer(status, Json.TYPE, Optional.of(with)));
    }

    /** Without a body. */
    Operation answers(int status) {
        return answers(new Answer(status, "", Optional.empty()));
    }

    Operation answers(Answer answer) {
        List<Answer> all = Stream.concat(answers.stream(), Stream.of(answer)).toList();
        return new Operation(id, method, path, summary, access, parameters, body, all, refusals, call);
    }

    Operation mayRefuse(Code first, Code... more) {
        return new Operation(
                id, method, path, summary, access, parameters, body, answers, EnumSet.of(first, more), call);
    }

    /**
     * All codes it may refuse with: its own, and those that follow from how it is called.
     */
    public Set<Code> codes() {
        EnumSet<Code> codes = EnumSet.of(
                Code.KEY_INVALID, Code.KEY_EXPIRED, Code.RATE_LIMITED, Code.INTERNAL_ERROR, Code.DATABASE_AWAY);
        codes.addAll(refusals);
        if (access instanceof Scoped) {
            codes.add(Code.SCOPE_MISSING);
        }
        if (parameters.stream().anyMatch(parameter -> parameter.in() == Parameter.In.PATH)) {
            codes.add(Code.NOT_FOUND);
        }
        if (body.isPresent()) {
            codes.addAll(EnumSet.of(Code.MALFORMED, Code.PAYLOAD_TOO_LARGE));
        }
        if (parameters.stream().anyMatch(parameter -> parameter.in() == Parameter.In.QUERY)) {
            codes.add(Code.MALFORMED);
        }
        return codes;
    }

    /** What it answers that caller, who may make it; what can't be read is refused. */
    Reply answer(Visit visit, Caller caller) throws Exception {
        try {
            Queries.check(this, visit);
            return call.act(visit, caller);
        } catch (Refusal refusal) {
            return Problems.of(visit, refusal);
        }
    }

    /** As the routes have it: {@code :profileId} for a parameter. */
    String route() {
        return path.replaceAll("\\{(\\w+)}", ":$1");
    }

    /**
     * What is sent, as JSON.
     *
     * @param needed whether it must be
     */
    public record Body(Class<? extends Record> type, boolean needed) {

        /** What stands in it, with the words of the schema. */
        public List<Field> fields() {
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> new Field(
                            component.getName(),
                            component.getType() != Optional.class,
                            component
                                    .getAccessor()
                                    .getAnnotation(JsonPropertyDescription.class)
                                    .value()))
                    .toList();
        }
    }

    /**
     * A field of what is sent.
     *
     * @param needed whether it must be there
     */
    public record Field(String name, boolean needed, String meaning) {}

    /**
     * What comes back.
     *
     * @param type its media type; empty without a body
     * @param body the record that it is, if it is JSON
     */
    public record Answer(int status, String type, Optional<Class<? extends Record>> body) {}
}
