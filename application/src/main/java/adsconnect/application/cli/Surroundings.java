package adsconnect.application.cli;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command was started.
 *
 * @param screen whether what it prints is read from a screen, where a document would be hard to read and a token would stay
 */
public record Surroundings(Map<String, String> environment, InputStream input, boolean screen) {

    /** The launcher knows best: Java tells only of a terminal that is also the keyboard. */
    private static final String ON_SCREEN = "adsconnect.screen";

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    static Surroundings ofThisProcess() {
        return new Surroundings(System.getenv(), System.in, Boolean.getBoolean(ON_SCREEN) || Output.onTerminal());
    }

    /** Of the program that the command is part of. */
    public static Surroundings of(CommandSpec command) {
        return ((AdsConnectCommand) command.root().userObject()).surroundings();
    }

    /** What a variable says; nothing where it is blank. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
