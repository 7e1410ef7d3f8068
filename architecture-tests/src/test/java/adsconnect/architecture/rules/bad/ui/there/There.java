package adsconnect.architecture.rules.bad.ui.there;

import adsconnect.architecture.rules.bad.ui.here.Here;

public record There(Here here) {}
