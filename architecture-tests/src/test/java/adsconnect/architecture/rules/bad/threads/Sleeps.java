package adsconnect.architecture.rules.bad.threads;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

public final class Sleeps {

    record AThread() {
        void rest() throws InterruptedException {
            Thread.sleep(1);
        }
    }

    record AWhile() {
        void rest() throws InterruptedException {
            Thread.sleep(Duration.ofMillis(1));
        }
    }

    record AUnit() {
        void rest() throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    record InTheBrowser() {
        void rest(Page page) {
            page.waitForTimeout(1);
        }
    }
}
