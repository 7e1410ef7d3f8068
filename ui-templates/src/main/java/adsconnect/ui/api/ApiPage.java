package adsconnect.ui.api;

import adsconnect.ui.View;
import java.util.List;

/**
 * Explains the API to people, also without signing in.
 *
 * @param server the address that programs call
 * @param calls of our own API
 * @param gateway the calls that LinkFox skills make; empty where there are none
 * @param gatewayDescription where those are described to the letter
 * @param codes what refusals mean
 */
public record ApiPage(
        String server, List<Call> calls, List<Call> gateway, String gatewayDescription, List<Refusal> codes)
        implements View {

    public ApiPage {
        calls = List.copyOf(calls);
        gateway = List.copyOf(gateway);
        codes = List.copyOf(codes);
    }

    /**
     * One thing that can be called. What it does is said in English in all languages, as in the OpenAPI document.
     *
     * @param id names it within the page
     * @param scope that a key needs; null for any key
     * @param codes of its own refusals
     */
    public record Call(
            String id,
            String method,
            String path,
            String summary,
            String scope,
            List<Field> parameters,
            List<Field> body,
            List<String> codes) {

        public Call {
            parameters = List.copyOf(parameters);
            body = List.copyOf(body);
            codes = List.copyOf(codes);
        }
    }

    /**
     * Something that is sent.
     *
     * @param meaning in English; empty where the name says it
     */
    public record Field(String name, boolean needed, String meaning) {}

    /**
     * What a code means.
     *
     * @param status the HTTP status; empty where no answer carries it
     * @param title key of what happened
     * @param text key of what to do
     */
    public record Refusal(String code, String status, boolean retryable, String title, String text) {}

    @Override
    public String template() {
        return "api/docs";
    }
}
