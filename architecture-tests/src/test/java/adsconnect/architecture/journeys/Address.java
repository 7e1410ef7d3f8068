package adsconnect.architecture.journeys;

import adsconnect.httpkit.Action;
import adsconnect.httpkit.RouteTable;
import adsconnect.httpkit.StreamAction;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Something that the program answers, as it stands in its route table. */
record Address(HttpMethod method, String pattern) {

    /** Files are left out: they are everybody's. */
    static List<Address> of(Consumer<RouteTable> program) {
        List<Address> addresses = new ArrayList<>();
        program.accept(new RouteTable() {
            @Override
            public void route(HttpMethod method, String path, Action action) {
                addresses.add(new Address(method, path));
            }

            /** What lies behind it is Amazon's. */
            @Override
            public void stream(String path, StreamAction action) {}

            @Override
            public void files(String path, String classPathFolder, boolean immutable) {}
        });
        return addresses;
    }

    boolean reads() {
        return method.equals(HttpMethod.GET);
    }

    List<String> parameters() {
        return Arrays.stream(pattern.split("/"))
                .filter(part -> part.startsWith(":"))
                .map(part -> part.substring(1))
                .toList();
    }

    /** With each parameter's value in its place. */
    String path(UnaryOperator<String> values) {
        return Arrays.stream(pattern.split("/", -1))
                .map(part -> part.startsWith(":") ? values.apply(part.substring(1)) : part)
                .collect(Collectors.joining("/"));
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
