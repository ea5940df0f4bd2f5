package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.digest.Digest.Finding;
import dk.norddjurs.plansync.digest.Digest.Gap;
import dk.norddjurs.plansync.digest.Digest.Matter;
import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.reconcile.Kind.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts divergences into what is new, what stays and what is settled since the digest before. */
final class DigestMatters {
    private final DigestNames names;
    private final @Nullable Instant since;
    private final Instant now;
    private final ZoneId zone;

    DigestMatters(DigestNames names, @Nullable Instant since, Instant now, ZoneId zone) {
        this.names = names;
        this.since = since;
        this.now = now;
        this.zone = zone;
    }

    List<Matter> fresh(List<OpenDivergence> open) {
        return matters(shown(open, Standing.DECIDE).filter(this::isNew));
    }

    /** The oldest first. */
    List<Matter> staying(List<OpenDivergence> open) {
        return matters(shown(open, Standing.DECIDE).filter(Predicate.not(this::isNew)));
    }

    /** What nobody was ever told of is not told of now that it is gone. */
    List<Matter> settled(List<OpenDivergence> moved) {
        return matters(moved.stream()
                .filter(row -> !row.isOpen() && row.standing() == Standing.DECIDE)
                .filter(Predicate.not(this::isNew)));
    }

    int watched(List<OpenDivergence> open) {
        return (int) shown(open, Standing.WATCH).count();
    }

    int unread(List<OpenDivergence> open) {
        return (int) shown(open, Standing.SOURCE)
                .filter(Predicate.not(DigestMatters::isGap))
                .count();
    }

    List<Gap> unchecked(List<OpenDivergence> open) {
        return open.stream()
                .filter(row -> row.isShown(now) && isGap(row))
                .map(row -> new Gap(
                        names.subject(row.now().subject()).title(),
                        day(row.openedAt()),
                        names.reason(row.now().reason()),
                        isNew(row)))
                .toList();
    }

    private static boolean isGap(OpenDivergence row) {
        return row.now().kind() == Kind.NOT_CHECKED && row.now().subject() instanceof Subject.OfSource;
    }

    private Stream<OpenDivergence> shown(List<OpenDivergence> open, Standing standing) {
        return open.stream().filter(row -> row.standing() == standing && row.isShown(now));
    }

    /** Whether the digest before could not tell of it, because its days of grace were not over. */
    private boolean isNew(OpenDivergence row) {
        return since == null || row.shownFrom().isAfter(since);
    }

    private List<Matter> matters(Stream<OpenDivergence> rows) {
        Map<Subject, List<Finding>> bySubject = new LinkedHashMap<>();
        rows.sorted((one, other) -> one.openedAt().compareTo(other.openedAt()))
                .forEach(row -> bySubject
                        .computeIfAbsent(row.now().subject(), subject -> new ArrayList<>())
                        .add(finding(row)));
        return bySubject.entrySet().stream()
                .map(entry -> new Matter(names.subject(entry.getKey()), List.copyOf(entry.getValue())))
                .toList();
    }

    private Finding finding(OpenDivergence row) {
        Divergence found = row.now();
        return new Finding(
                names.column(found.field()),
                names.kind(found.kind()),
                names.reason(found.reason()),
                names.nextStep(found.kind()),
                (int) ChronoUnit.DAYS.between(day(row.openedAt()), day(now)));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
