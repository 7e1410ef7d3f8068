package adsconnect.application;

import adsconnect.application.cli.AdsConnectCommand;

/** Command line in, exit code out. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(AdsConnectCommand.run(arguments));
    }
}
