package adsconnect.architecture.rules.bad.api;

import adsconnect.architecture.rules.bad.ui.SomePage;

public record UsesTemplates(SomePage page) {}
