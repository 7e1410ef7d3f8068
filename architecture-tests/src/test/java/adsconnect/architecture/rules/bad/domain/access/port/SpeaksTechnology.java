package adsconnect.architecture.rules.bad.domain.access.port;

import io.vertx.core.Future;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;

public final class SpeaksTechnology {

    interface ReturnsAFuture {
        CompletionStage<String> name();
    }

    interface ReturnsAFutureOfVertx {
        Future<String> name();
    }

    interface TakesAStream {
        void read(InputStream names);
    }

    interface TakesPaths {
        void read(List<Path> files);
    }
}
