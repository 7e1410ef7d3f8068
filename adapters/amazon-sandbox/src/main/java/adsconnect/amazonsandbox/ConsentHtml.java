package adsconnect.amazonsandbox;

import java.util.List;

/** The HTML of the consent page and of Amazon's refusal page; everything from outside is escaped here. */
final class ConsentHtml {
    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%s</title>
              <link rel="stylesheet" href="/ap/sandbox.css">
            </head>
            <body>
              <p class="ribbon">Local Amazon (sandbox) – nothing here reaches the real Amazon</p>
              <main>
            %s
              </main>
            </body>
            </html>
            """;

    private ConsentHtml() {}

    static String page(String application, String scope, String action, List<Persona> personas) {
        StringBuilder choices = new StringBuilder();
        for (Persona persona : personas) {
            choices.append(choice(persona, persona == personas.getFirst()));
        }
        String body = """
                <h1>%1$s would like access</h1>
                <p><strong>%1$s</strong> asks for this permission in the name of the test login you choose:</p>
                <p class="scope"><code>%2$s</code></p>
                <form method="post" action="%3$s">
                  <fieldset>
                    <legend>Who are you today?</legend>
                    <div class="choices">
                %4$s
                    </div>
                  </fieldset>
                  <div class="buttons">
                    <button class="primary" type="submit" name="decision" value="allow">Allow</button>
                    <button type="submit" name="decision" value="cancel">Cancel</button>
                  </div>
                </form>
                """.formatted(escape(application), escape(scope), escape(action), choices);
        return FRAME.formatted("Local Amazon (sandbox): allow " + escape(application) + "?", body);
    }

    static String refusal(String sentence, String errorMessage) {
        String body = """
                <h1>Error Summary</h1>
                <p class="status">400 Bad Request</p>
                <p>%s</p>
                <p class="scope"><code>errorMsg=%s</code></p>
                """.formatted(escape(sentence), escape(errorMessage));
        return FRAME.formatted("Local Amazon (sandbox): 400 Bad Request", body);
    }

    private static String choice(Persona persona, boolean chosen) {
        return """
                <label class="choice">
                  <input type="radio" name="persona" value="%s"%s>
                  <span><strong>%s</strong> <small>%s</small></span>
                </label>
                """.formatted(
                escape(persona.key()), chosen ? " checked" : "", escape(persona.name()), escape(persona.explanation()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
