package adsconnect.architecture.rules.bad.ui.here;

import adsconnect.architecture.rules.bad.ui.there.There;

public record Here(There there) {}
