package adsconnect.api;

import java.util.List;
import java.util.Optional;

/** Makes tools of the operations of the catalogue, whose scopes they need. */
record CatalogueTools(List<Operation> operations) {

    McpTool tool(
            String name,
            String title,
            String description,
            McpTool.Effect effect,
            String operation,
            ToolInput.Argument... arguments) {
        return tool(name, title, description, effect, new OperationWork(operation(operation)), arguments);
    }

    McpTool tool(
            String name,
            String title,
            String description,
            McpTool.Effect effect,
            OperationWork work,
            ToolInput.Argument... arguments) {
        return new McpTool(
                name,
                title,
                description,
                effect,
                ToolInput.of(arguments),
                work.operation().access() instanceof Operation.Scoped scoped
                        ? Optional.of(scoped.scope())
                        : Optional.empty(),
                work);
    }

    Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no operation " + id));
    }
}
