package adsconnect.architecture.rules.bad.web;

import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

public final class ConfirmHandler implements Action {

    @Override
    public Reply act(Visit visit) {
        return Reply.seeOther("/");
    }
}
