package adsconnect.application.cli;

import adsconnect.application.Build;
import picocli.CommandLine.IVersionProvider;

/** The version of this program. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Ads Connect " + Build.version()};
    }
}
