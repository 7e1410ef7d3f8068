package adsconnect.application.cli;

import adsconnect.domain.Code;
import io.vertx.core.json.JsonObject;
import java.io.Console;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Says what came of a command: one JSON document on stdout, everything for people on stderr (CLI-1). */
record Output(CommandSpec command) {

    /** Whether somebody reads the answer; a program gets JSON, also where it leaves the keyboard to us. */
    static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Done; the exit code that says so. */
    int document(JsonObject document) {
        return text(document.encode());
    }

    /** The same in words, for a screen. */
    int text(String text) {
        PrintWriter out = command.commandLine().getOut();
        out.println(text);
        out.flush();
        return 0;
    }

    /** Understood and refused; the exit code that says so. */
    int refuse(String why) {
        return refuse(Code.REFUSED, why);
    }

    /** The same for a reason that has a code of its own. */
    int refuse(Code code, String why) {
        return Failures.tell(command.commandLine(), Failure.of(AdsConnectCommand.REFUSED, code, why));
    }
}
