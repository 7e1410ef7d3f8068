package adsconnect.application.cli;

import adsconnect.application.StartProblem;
import adsconnect.domain.Code;
import adsconnect.domain.account.port.AmazonFailure;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where a command ends badly: a document on stdout for programs, lines on stderr for people (CLI-1). */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        // What stood where it does not belong is repeated, and may be a key.
        String why = Masking.text(misuse.getMessage());
        err.println(why);
        if (!UnmatchedArgumentException.printSuggestions(misuse, err)) {
            command.usage(err);
        }
        return end(command, Failure.misuse(why));
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        switch (failure) {
            case Failure told -> {
                return tell(command, told);
            }
            case StartProblem problem -> {
                problem.lines().forEach(line -> command.getErr().println("adsconnect: " + line));
                return end(command, Failure.misuse(problem.getMessage()));
            }
            case AmazonFailure amazon -> {
                return tell(
                        command,
                        Failure.of(
                                AdsConnectCommand.AMAZON_FAILED,
                                Code.AMAZON_UNAVAILABLE,
                                "Amazon did not answer as it should: " + amazon.getMessage()
                                        + "; nothing was changed, try again"));
            }
            default -> {
                // Our own fault, which is told with all that helps to find it.
                end(command, Failure.of(AdsConnectCommand.OUR_FAULT, Code.INTERNAL_ERROR, "That is our fault."));
                throw failure;
            }
        }
    }

    static int tell(CommandLine command, Failure failure) {
        command.getErr().println("adsconnect: " + TextTable.plain(Masking.text(failure.line())));
        return end(command, failure);
    }

    /** Servers print lines for people alone: what they do has no end that a document could tell. */
    private static int end(CommandLine command, Failure failure) {
        boolean server = command.getCommand() instanceof ServeCommand || command.getCommand() instanceof SandboxCommand;
        if (!server && !Surroundings.of(command.getCommandSpec()).screen()) {
            PrintWriter out = command.getOut();
            out.println(Json.write(Masking.document(failure.document())));
            out.flush();
        }
        return failure.exitCode();
    }
}
