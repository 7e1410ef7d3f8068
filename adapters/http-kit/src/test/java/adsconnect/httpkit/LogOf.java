package adsconnect.httpkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Listens to everything that is logged. */
final class LogOf implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    private LogOf() {
        events.start();
        root.addAppender(events);
    }

    static LogOf everything() {
        return new LogOf();
    }

    List<ILoggingEvent> errors() {
        return List.copyOf(events.list).stream()
                .filter(event -> event.getLevel() == Level.ERROR)
                .toList();
    }

    /** All messages with their stack traces. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(events.list)) {
            text.append(event.getLevel())
                    .append(' ')
                    .append(event.getFormattedMessage())
                    .append('\n');
            if (event.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        root.detachAppender(events);
        events.stop();
    }
}
