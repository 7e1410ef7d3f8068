package adsconnect.architecture.rules;

import static adsconnect.architecture.rules.Access.NEW;
import static adsconnect.architecture.rules.Access.any;
import static adsconnect.architecture.rules.Access.insideOf;
import static adsconnect.architecture.rules.Access.to;
import static adsconnect.architecture.rules.Access.toAllBut;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** Section 5, plain code on virtual threads. */
final class ThreadRules {

    private static final String SANDBOX = "adsconnect.amazonsandbox..";

    /** Classes that make a thread outside of vertx-kit and application, each with its reason. */
    private static final Set<String> MAKE_A_THREAD = Set.of(
            // a shutdown hook is a thread by the JDK's own interface
            "adsconnect.postgres.embedded.LateShutdown");

    private ThreadRules() {}

    static ArchRule futuresAreAwaitedInOnePlace() {
        return noClasses()
                .that(DescribedPredicate.not(insideOf(Set.of("adsconnect.vertxkit.Await"))))
                .should()
                // the second is the way around the first
                .accessTargetWhere(any(to(Future.class, "await"), to(Future.class, "toCompletionStage")))
                .because("decision 0001: Await refuses event loops, keeps the interrupt and shows who called");
    }

    static ArchRule vertxRunsNoBlockingCode() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(SANDBOX)
                .should()
                .accessTargetWhere(any(
                        to(Vertx.class, "executeBlocking", "createSharedWorkerExecutor"),
                        to(Context.class, "executeBlocking"),
                        to(Route.class, "blockingHandler"),
                        toAllBut(ThreadingModel.class, "EVENT_LOOP")))
                .orShould()
                .dependOnClassesThat(assignableTo(WorkerExecutor.class))
                .because("decision 0001: a lock held across an await deadlocks a virtual-thread verticle");
    }

    static ArchRule webObjectsStayOnTheEventLoop() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("adsconnect.httpkit..", SANDBOX)
                .should()
                .dependOnClassesThat(assignableTo(RoutingContext.class)
                        .or(assignableTo(HttpServerRequest.class))
                        .or(assignableTo(HttpServerResponse.class)))
                .because("decision 0001: a Visit goes to the action, a Reply comes back");
    }

    static ArchRule nobodySleeps() {
        return noClasses()
                .should()
                .accessTargetWhere(any(
                        to(Thread.class, "sleep"),
                        to(TimeUnit.class, "sleep"),
                        to(Page.class, "waitForTimeout"),
                        to(Frame.class, "waitForTimeout")))
                .because("decision 0001: wait for the thing itself, or move the clock");
    }

    static ArchRule nobodySetsATimer() {
        return noClasses()
                .should()
                .dependOnClassesThat(assignableTo(Timer.class).or(assignableTo(TimerTask.class)))
                .because("decision 0001: work that is due is claimed from the database, by whatever node is there");
    }

    static ArchRule threadsAreMadeInTwoPlaces() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("adsconnect.vertxkit..", "adsconnect.application..")
                .and(DescribedPredicate.not(insideOf(MAKE_A_THREAD)))
                .should()
                .accessTargetWhere(makesAThread())
                .because("decision 0001: every request and every job has its own named virtual thread already");
    }

    private static DescribedPredicate<JavaAccess<?>> makesAThread() {
        return any(
                to(Thread.class, NEW, "ofPlatform", "ofVirtual", "startVirtualThread"),
                toAllBut(Executors.class),
                toAllBut(ForkJoinPool.class),
                Access.where("…Async", ThreadRules::endsAsync));
    }

    private static boolean endsAsync(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return owner.isAssignableTo(CompletionStage.class) && access.getName().endsWith("Async");
    }
}
