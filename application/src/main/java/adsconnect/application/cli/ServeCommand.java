package adsconnect.application.cli;

import adsconnect.application.Program;
import adsconnect.application.Settings;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
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
        Program program = new Program(settings, Clock.systemUTC());
        AtomicBoolean stopping = new AtomicBoolean();
        // Before the start, which takes seconds: whatever is open when Ctrl-C comes has to be closed.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stopping.set(true);
                            program.close();
                        },
                        "stop"));
        try {
            program.start();
        } catch (RuntimeException failure) {
            if (!stopping.get()) {
                throw failure;
            }
        }
        if (!stopping.get()) {
            tell(settings, program);
        }
        // The hook does the rest; the program ends with it.
        Thread.currentThread().join();
        return 0;
    }

    private void tell(Settings settings, Program program) {
        PrintWriter out = spec.commandLine().getOut();
        String mode = settings.mode() == Settings.Mode.SANDBOX ? "sandbox" : "live";
        out.println("Ads Connect (" + mode + ") is ready at " + program.address() + "  –  Ctrl-C stops it");
        out.flush();
    }
}
