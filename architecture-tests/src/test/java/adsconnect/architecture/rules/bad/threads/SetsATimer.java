package adsconnect.architecture.rules.bad.threads;

import java.util.Timer;
import java.util.TimerTask;

public final class SetsATimer {

    record ATimer(Timer timer) {}

    record ATask(TimerTask task) {}
}
