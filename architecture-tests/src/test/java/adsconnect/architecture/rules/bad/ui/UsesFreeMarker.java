package adsconnect.architecture.rules.bad.ui;

import freemarker.template.Template;

public record UsesFreeMarker(Template template) {}
