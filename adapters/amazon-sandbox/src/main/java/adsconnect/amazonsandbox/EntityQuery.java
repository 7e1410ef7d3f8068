package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What is asked of a paged list, read as strictly as Amazon does. */
record EntityQuery(Predicate<Listed> wanted, boolean extended, int pageSize, int start, String identity) {
    private static final Set<String> STATES =
            Set.of("ENABLED", "PAUSED", "ARCHIVED", "PROPOSED", "ENABLING", "USER_DELETED", "OTHER");
    private static final Set<String> PAGING = Set.of("maxResults", "nextToken", "includeExtendedDataFields");

    /** Says what is wrong with a query, and with which value. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String value;

        Refusal(String message, String value) {
            super(message, null, false, false);
            this.value = value;
        }

        String value() {
            return value;
        }
    }

    static EntityQuery read(EntityList list, Profile profile, JsonObject body) {
        Predicate<Listed> wanted = entity -> true;
        JsonObject filters = new JsonObject();
        for (String member : body.fieldNames()) {
            if (PAGING.contains(member)) {
                continue;
            }
            if (!list.filters().contains(member)) {
                throw new Refusal("Unknown member", member);
            }
            filters.put(member, body.getValue(member));
            wanted = wanted.and(filter(list, member, body));
        }
        int size = body.getInteger("maxResults", list.longestPage());
        if (size < 1 || size > list.longestPage()) {
            throw new Refusal("maxResults must be between 1 and " + list.longestPage(), String.valueOf(size));
        }
        String identity = list.path() + profile.id() + filters.encode();
        int start = PageTokens.start(body.getString("nextToken"), identity)
                .orElseThrow(() -> new Refusal("nextToken is not valid", body.getString("nextToken")));
        return new EntityQuery(wanted, body.getBoolean("includeExtendedDataFields", false), size, start, identity);
    }

    private static Predicate<Listed> filter(EntityList list, String member, JsonObject body) {
        return switch (member) {
            case "stateFilter" -> states(included(body.getJsonObject(member), 10));
            case "nameFilter" -> text(body.getJsonObject(member), "name");
            case "keywordTextFilter", "negativeKeywordTextFilter" -> text(body.getJsonObject(member), "keywordText");
            case "matchTypeFilter" -> oneOf("matchType", strings(body.getJsonArray(member)));
            case "campaignTargetingTypeFilter" ->
                entity -> entity.targetingType().equals(body.getString(member));
            case "asinFilter" -> products(included(body.getJsonObject(member), 1000));
            case "expressionTypeFilter" -> oneOf("expressionType", included(body.getJsonObject(member), 10));
            case "locale" -> entity -> true;
            default -> ids(list, member, body.getJsonObject(member));
        };
    }

    private static Predicate<Listed> ids(EntityList list, String member, JsonObject filter) {
        int most = member.equals(list.ownIdFilter()) ? list.mostOwnIds() : list.mostParentIds();
        List<String> ids = included(filter, most);
        // The console's addresses show other ids, which begin with a letter.
        ids.stream().filter(id -> !id.matches("\\d+")).findFirst().ifPresent(id -> {
            throw new Refusal(member + " holds an id that is not a number", id);
        });
        return oneOf(idMember(member), ids);
    }

    /** Negative keywords have keyword ids, and their filter a name of its own. */
    private static String idMember(String filter) {
        String name = filter.replace("Filter", "");
        return switch (name) {
            case "negativeKeywordId", "campaignNegativeKeywordId" -> "keywordId";
            case "negativeTargetId" -> "targetId";
            default -> name;
        };
    }

    private static Predicate<Listed> states(List<String> states) {
        states.stream().filter(state -> !STATES.contains(state)).findFirst().ifPresent(state -> {
            throw new Refusal("stateFilter holds an unknown state", state);
        });
        return oneOf("state", states);
    }

    private static Predicate<Listed> text(JsonObject filter, String member) {
        List<String> wanted = included(filter, 100);
        boolean exact = Optional.ofNullable(filter.getString("queryTermMatchType"))
                .orElse("BROAD_MATCH")
                .equals("EXACT_MATCH");
        return entity -> {
            String text = entity.json().getString(member);
            return wanted.stream()
                    .anyMatch(word -> exact ? text.equals(word) : small(text).contains(small(word)));
        };
    }

    private static Predicate<Listed> products(List<String> asins) {
        return entity -> asins.stream()
                .anyMatch(asin ->
                        entity.json().getJsonArray("expression").encode().contains('"' + asin + '"'));
    }

    private static Predicate<Listed> oneOf(String member, List<String> values) {
        Set<String> wanted = Set.copyOf(values);
        return entity -> wanted.contains(String.valueOf(entity.json().getString(member)));
    }

    private static List<String> included(JsonObject filter, int most) {
        List<String> values = strings(filter.getJsonArray("include"));
        if (values.size() > most) {
            throw new Refusal("A filter may include at most " + most + " values", String.valueOf(values.size()));
        }
        return values;
    }

    private static List<String> strings(JsonArray array) {
        return array.stream().map(String.class::cast).toList();
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
