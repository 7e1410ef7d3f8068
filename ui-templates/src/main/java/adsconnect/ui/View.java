package adsconnect.ui;

/** One page or fragment: the values a template shows, every one of them already formatted. */
public interface View {

    /** The template's path below {@code ui/}, without extension: {@code signin/signin}. */
    String template();
}
