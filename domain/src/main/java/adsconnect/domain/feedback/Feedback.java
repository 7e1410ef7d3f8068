package adsconnect.domain.feedback;

import adsconnect.domain.SecretsInText;
import java.util.Objects;
import java.util.Optional;

/**
 * How something went, as a program or an agent judges it (section 16).
 *
 * @param skill by which it worked, where it tells
 */
public record Feedback(Optional<SkillName> skill, Sentiment sentiment, Category category) {

    public Feedback {
        Objects.requireNonNull(skill);
        Objects.requireNonNull(sentiment);
        Objects.requireNonNull(category);
    }

    /** What it thinks of it. */
    public enum Sentiment {
        POSITIVE,
        NEUTRAL,
        NEGATIVE
    }

    /** What it is about. */
    public enum Category {
        BUG,
        COMPLAINT,
        SUGGESTION,
        OTHER
    }

    /** The name of an agent's skill: 1 to 100 characters, without what looks like a secret. */
    public record SkillName(String value) {

        private static final int LONGEST = 100;

        public SkillName {
            value = SecretsInText.masked(tidy(value));
            if (!fits(value)) {
                throw new IllegalArgumentException("A skill's name has 1 to " + LONGEST + " characters");
            }
        }

        /** The name in a text from outside; empty if it is none. */
        public static Optional<SkillName> parse(String text) {
            return fits(tidy(text)) ? Optional.of(new SkillName(text)) : Optional.empty();
        }

        private static boolean fits(String value) {
            return !value.isEmpty() && value.codePointCount(0, value.length()) <= LONGEST;
        }

        private static String tidy(String value) {
            return value.replaceAll("\\p{Cntrl}", "").strip();
        }
    }
}
