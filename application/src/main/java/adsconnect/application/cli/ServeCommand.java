package adsconnect.application.cli;

import adsconnect.application.Program;
import adsconnect.application.Settings;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the program until it is told to stop. */
@Command(name = "serve", description = "Starts everything and serves until Ctrl-C.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.from(System.getenv());
        Program program = Program.start(settings, Clock.systemUTC());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            program.close();
                            stopped.countDown();
                        },
                        "stop"));
        PrintWriter out = spec.commandLine().getOut();
        String mode = settings.mode() == Settings.Mode.SANDBOX ? "sandbox" : "live";
        out.println("Ads Connect (" + mode + ") is ready at " + program.address() + "  –  Ctrl-C stops it");
        out.flush();
        stopped.await();
        return 0;
    }
}
