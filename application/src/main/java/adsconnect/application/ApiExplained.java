package adsconnect.application;

import adsconnect.api.GatewayRoutes;
import adsconnect.api.Operation;
import adsconnect.api.Parameter;
import adsconnect.api.ProxyRoutes;
import adsconnect.domain.Code;
import adsconnect.domain.access.Scope;
import adsconnect.ui.api.ApiPage;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Tells the pages what programs may call: the adapters of both do not know each other. */
final class ApiExplained {

    private ApiExplained() {}

    static ApiPage page(List<Operation> operations, List<GatewayRoutes.Described> gateway, URI server) {
        return new ApiPage(
                server.toString(),
                Stream.concat(operations.stream().map(ApiExplained::call), Stream.of(proxy()))
                        .toList(),
                gateway.stream().map(ApiExplained::call).toList(),
                GatewayRoutes.DESCRIPTION,
                Arrays.stream(Code.values()).map(ApiExplained::refusal).toList());
    }

    private static ApiPage.Call proxy() {
        return new ApiPage.Call(
                "callAmazon",
                "ANY",
                ProxyRoutes.PATH,
                ProxyRoutes.SUMMARY + " " + ProxyRoutes.NEEDS,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static ApiPage.Call call(GatewayRoutes.Described call) {
        return new ApiPage.Call(
                "gateway-" + call.path().substring(call.path().lastIndexOf('/') + 1),
                "POST",
                call.path(),
                call.summary(),
                call.scope().map(Scope::text).orElse(null),
                List.of(),
                List.of(),
                List.of());
    }

    private static ApiPage.Call call(Operation operation) {
        return new ApiPage.Call(
                operation.id(),
                operation.method().name(),
                operation.path(),
                operation.summary(),
                operation.access() instanceof Operation.Scoped scoped
                        ? scoped.scope().text()
                        : null,
                operation.parameters().stream().map(ApiExplained::field).toList(),
                operation.body().map(ApiExplained::fields).orElse(List.of()),
                operation.refusals().stream().map(Code::text).sorted().toList());
    }

    private static ApiPage.Field field(Parameter parameter) {
        return new ApiPage.Field(parameter.name(), parameter.required(), parameter.summary());
    }

    private static List<ApiPage.Field> fields(Operation.Body body) {
        return body.fields().stream()
                .map(field -> new ApiPage.Field(field.name(), field.needed(), field.meaning()))
                .toList();
    }

    private static ApiPage.Refusal refusal(Code code) {
        return new ApiPage.Refusal(
                code.text(),
                code.status().isPresent() ? Integer.toString(code.status().getAsInt()) : "",
                code.retryable(),
                "failure." + code.text() + ".title",
                "failure." + code.text() + ".text");
    }
}
