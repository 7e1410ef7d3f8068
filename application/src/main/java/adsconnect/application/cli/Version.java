package adsconnect.application.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, as its jar knows it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String built = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Ads Connect " + Optional.ofNullable(built).orElse("(not from a jar)")};
    }
}
