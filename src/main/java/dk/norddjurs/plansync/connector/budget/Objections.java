package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.BudgetArrival.Accepted;
import dk.norddjurs.plansync.connector.BudgetArrival.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that speaks against using an export before a person has looked at it, told at once. */
final class Objections {
    private final List<String> sentences;

    /** @param sentences each for people, without what to do */
    Objections(List<String> sentences) {
        this.sentences = new ArrayList<>(sentences);
    }

    void add(Optional<String> sentence) {
        sentence.ifPresent(sentences::add);
    }

    /** The export as one that is held, if anything speaks against it. */
    Optional<Held> hold(Accepted export) {
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Held(
                        export,
                        String.join(" ", sentences) + " Udtrækket bliver ikke brugt. Læg et rettet i indbakken; er det"
                                + " rigtigt, så tag det i brug på siden Budgetfiler."));
    }
}
