package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Quote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values that nobody expects in a file, with the row where each stands first. */
final class Strangers {
    private static final int TOLD = 5;
    private static final int MOST = 1000;

    private final String one;
    private final String several;
    private final String told;
    private final String remedy;
    private final Map<String, Integer> firstRows = new LinkedHashMap<>();
    private int rows;

    /**
     * @param one     such as {@code række}
     * @param several such as {@code rækker}
     * @param told    what is strange about them, such as {@code har en ukendt funktion}
     * @param remedy  what to do, a sentence
     */
    Strangers(String one, String several, String told, String remedy) {
        this.one = one;
        this.several = several;
        this.told = told;
        this.remedy = remedy;
    }

    void add(String value, int row) {
        rows++;
        if (firstRows.size() < MOST) {
            firstRows.putIfAbsent(value, row);
        }
    }

    Optional<String> objection() {
        if (rows == 0) {
            return Optional.empty();
        }
        List<String> first = firstRows.entrySet().stream()
                .limit(TOLD)
                .map(entry -> shown(entry.getKey()) + " (række " + entry.getValue() + ")")
                .toList();
        String more = firstRows.size() > TOLD ? " og flere" : "";
        return Optional.of(rows + " " + (rows == 1 ? one : several) + " " + told + ": " + String.join(", ", first)
                + more + ". " + remedy);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "ingenting" : Quote.of(value);
    }
}
