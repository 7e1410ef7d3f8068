package adsconnect.postgres.embedded;

import java.nio.file.Path;

/** PostgreSQL's own programs, ready to run on the files of one data directory. */
record Tools(ServerFiles files, Privileges privileges, Path binaries) {

    static Tools of(ServerFiles files) {
        Privileges privileges = Privileges.available();
        return new Tools(files, privileges, Binaries.unpackedBelow(privileges.placeForBinaries(files)));
    }

    Command.Result run(String tool, String... arguments) {
        return runWithInput("", tool, arguments);
    }

    Command.Result runWithInput(String input, String tool, String... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = binaries.resolve("bin").resolve(tool).toString();
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        return Command.of(privileges.prefix(), words).run(files.root(), input);
    }
}
