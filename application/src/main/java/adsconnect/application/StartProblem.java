package adsconnect.application;

import java.util.List;

/** The program can't start, and why: one line for each reason, for whoever starts it. */
public final class StartProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    public StartProblem(List<String> lines) {
        super(String.join("; ", lines));
        this.lines = List.copyOf(lines);
    }

    public StartProblem(String line) {
        this(List.of(line));
    }

    public List<String> lines() {
        return lines;
    }
}
