package dk.norddjurs.plansync.plan;

import org.jspecify.annotations.Nullable;

/**
 * Text as people wrote it, without the white space around it and without the zero characters that no database keeps.
 *
 * @param text not blank
 */
public record Text(String text) implements Value {
    public Text {
        text = text.replace("\u0000", "").strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a blank text is no value");
        }
    }

    /** The text as a value, or null if there is nothing but white space. */
    public static @Nullable Text of(@Nullable String text) {
        return text == null || text.replace("\u0000", "").isBlank() ? null : new Text(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
