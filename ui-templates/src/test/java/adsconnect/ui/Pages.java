package adsconnect.ui;

import adsconnect.ui.frame.Frame;
import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Renders views with the same engine settings as the web adapter. */
final class Pages {

    private static final Configuration ENGINE = engine();

    private Pages() {}

    static String render(View page, Frame frame) {
        StringWriter out = new StringWriter();
        try {
            ENGINE.getTemplate("ui/" + page.template() + ".ftlh")
                    .process(Map.of("page", page, "frame", frame, "text", Text.of(frame.language())), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new AssertionError(e.getMessage(), e);
        }
        return out.toString();
    }

    private static Configuration engine() {
        Configuration engine = new Configuration(Configuration.VERSION_2_3_33);
        engine.setTemplateLoader(new ClassTemplateLoader(Pages.class, "/"));
        engine.setObjectWrapper(new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_33).build());
        engine.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        engine.setLogTemplateExceptions(false);
        engine.setNumberFormat("computer");
        engine.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        return engine;
    }
}
