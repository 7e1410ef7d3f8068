package adsconnect.architecture.rules.bad.threads;

import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.Route;

public final class BlocksInVertx {

    record InAVerticle() {
        DeploymentOptions options() {
            return new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD);
        }
    }

    record InAHandler() {
        void add(Route route) {
            route.blockingHandler(context -> context.response().end());
        }
    }

    record OnAWorker() {
        Future<String> name(Vertx vertx) {
            return vertx.executeBlocking(() -> "name");
        }
    }

    record OnTheWorkerOfAContext() {
        Future<String> name(Context context) {
            return context.executeBlocking(() -> "name");
        }
    }

    record InAPool(WorkerExecutor pool) {}
}
