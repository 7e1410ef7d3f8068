package adsconnect.application.cli.client;

import picocli.CommandLine.Mixin;

/** A command about one profile. */
abstract class ProfileCommand extends ClientCommand {

    @Mixin
    private ChosenProfile profile;

    @Override
    final int ask(Server server) {
        return ask(server, "/profiles/" + profile.id(server, screen()));
    }

    /** @param path of the profile, in the API */
    abstract int ask(Server server, String path);
}
