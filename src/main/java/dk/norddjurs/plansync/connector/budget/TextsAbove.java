package dk.norddjurs.plansync.connector.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What stands above the headings of a file, as much of it as people write there. */
final class TextsAbove {
    private static final int MOST = 1000;
    private static final int LONGEST = 1000;

    private final List<String> texts = new ArrayList<>();

    void add(String text) {
        if (texts.size() < MOST && !text.isBlank()) {
            texts.add(text.substring(0, Math.min(text.length(), LONGEST)));
        }
    }

    List<String> all() {
        return Collections.unmodifiableList(texts);
    }
}
