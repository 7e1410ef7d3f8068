package adsconnect.web;

import adsconnect.ui.Text;
import adsconnect.ui.View;
import adsconnect.ui.frame.Frame;
import adsconnect.vertxkit.Await;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.StrongCacheStorage;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateExceptionHandler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.templ.freemarker.FreeMarkerTemplateEngine;
import java.util.Map;

/** The one FreeMarker engine, set up before its first render. Shared between threads. */
final class TemplateEngine {

    private final FreeMarkerTemplateEngine engine;

    TemplateEngine(Vertx vertx) {
        // The extension ftlh is what turns HTML escaping on.
        engine = FreeMarkerTemplateEngine.create(vertx, "ftlh");
        Configuration configuration = engine.unwrap();
        // By itself the engine looks into the caller's working directory first, and would render what lies there.
        configuration.setTemplateLoader(new ClassTemplateLoader(TemplateEngine.class.getClassLoader(), ""));
        configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_33).build());
        configuration.setCacheStorage(new StrongCacheStorage());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNumberFormat("computer");
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    }

    String render(View view, Frame frame, Text text) {
        return Await.result(engine.render(
                        Map.<String, Object>of("page", view, "frame", frame, "text", text), "ui/" + view.template()))
                .toString();
    }
}
