package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.settings.ProfileSettings;
import dk.norddjurs.plansync.snapshot.ExportSums;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds what an export adds up to against the one before it. */
final class SumShift {
    private final ProfileSettings profile;
    private final ExportSums before;
    private final ExportSums now;

    SumShift(ProfileSettings profile, ExportSums before, ExportSums now) {
        this.profile = profile;
        this.before = before;
        this.now = now;
    }

    /** Why the export is to be held; empty if no sum has changed by more than it may. */
    Optional<String> objection() {
        String shifts = profile.guard().sums().entrySet().stream()
                .flatMap(rule -> years(rule.getKey()).stream()
                        .filter(year -> isTooMuch(year, rule))
                        .map(year -> sentence(year, rule.getKey())))
                .collect(Collectors.joining(" "));
        return shifts.isEmpty() ? Optional.empty() : Optional.of(shifts);
    }

    private TreeSet<Integer> years(Measure measure) {
        return before.sums().keySet().stream()
                .filter(key -> key.measure() == measure)
                .map(ExportSums.Key::year)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isTooMuch(int year, Map.Entry<Measure, BigDecimal> rule) {
        BigDecimal then = before.of(year, rule.getKey()).kroner();
        BigDecimal change = now.of(year, rule.getKey()).kroner().subtract(then).abs();
        return change.compareTo(then.abs().multiply(rule.getValue())) > 0;
    }

    private String sentence(int year, Measure measure) {
        Amount then = before.of(year, measure);
        Amount sum = now.of(year, measure);
        return "Summen af " + headings(year, measure) + " i " + year + " er " + Kroner.of(sum)
                + "; i det forrige udtræk var den " + Kroner.of(then);
    }

    private String headings(int year, Measure measure) {
        return profile.figures().stream()
                .filter(figure -> figure.measure() == measure
                        && (figure.year() == null || figure.year().equals(year)))
                .map(figure -> "»" + figure.heading() + "«")
                .findFirst()
                .orElse("»" + measure + "«");
    }
}
