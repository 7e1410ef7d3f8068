package adsconnect.amazonsandbox;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** By what a report can be narrowed: the values there are, and which one a line has. */
record Filter(Set<String> values, Function<Subject, String> valueOf) {

    static Filter byStatus(Function<Subject, Campaign.Status> statusOf) {
        return new Filter(names(Campaign.Status.values()), statusOf.andThen(Campaign.Status::name));
    }

    static Filter byKeywordType() {
        Set<String> types = Arrays.stream(Target.Kind.values())
                .map(kind -> kind.keywordType)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Filter(
                types, subject -> ((Subject.Targeted) subject).target().kind().keywordType);
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
