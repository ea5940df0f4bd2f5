package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.digest.Digest;
import dk.norddjurs.plansync.digest.DigestSettings;
import dk.norddjurs.plansync.divergence.DivergenceStore;
import dk.norddjurs.plansync.divergence.LinkStore;
import dk.norddjurs.plansync.divergence.Wording;
import dk.norddjurs.plansync.mirror.AgendaMirror;
import dk.norddjurs.plansync.mirror.ListHistory;
import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers what the digest tells, from what is kept and not from the run: so it says the same whether a run sends it, or
 * somebody asks for it at noon.
 */
@Component
class DigestGatherer {
    private final ListMirror lists;
    private final AgendaMirror agendas;
    private final ListHistory history;
    private final DivergenceStore divergences;
    private final LinkStore links;
    private final DigestSettings settings;
    private final ZoneId zone;

    DigestGatherer(
            ListMirror lists,
            AgendaMirror agendas,
            ListHistory history,
            DivergenceStore divergences,
            LinkStore links,
            DigestSettings settings,
            Clock clock) {
        this.lists = lists;
        this.agendas = agendas;
        this.history = history;
        this.divergences = divergences;
        this.links = links;
        this.settings = settings;
        this.zone = clock.getZone();
    }

    /** @param since when the digest before was made, or null if there was none */
    Digest gather(PlanSettings plan, @Nullable Instant since, Instant now) {
        MirroredList list = lists.load(plan.id());
        DigestNames names = new DigestNames(plan, list, new Wording(settings.language()), settings.language());
        DigestMatters matters = new DigestMatters(names, since, now, zone);
        var open = divergences.open(plan.id());
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new Digest(
                settings.language(),
                plan.title(),
                today,
                since == null ? null : LocalDate.ofInstant(since, zone),
                list.items().size(),
                since == null ? List.of() : new DigestChanges(names).of(history.since(plan.id(), since)),
                matters.fresh(open),
                matters.staying(open),
                since == null ? List.of() : matters.settled(divergences.movedSince(plan.id(), since)),
                matters.watched(open),
                matters.unread(open),
                matters.unchecked(open),
                new CommitteesAhead(plan, links.known(plan.id()), names).of(list.items(), meetings(), ahead(today)),
                settings.weeksAhead());
    }

    private AgendaSnapshot meetings() {
        return agendas.load(CollectAgenda.SITE)
                .orElseGet(() -> new AgendaSnapshot(
                        Instant.EPOCH, new TimeWindow(LocalDate.EPOCH, LocalDate.EPOCH), List.of(), List.of()));
    }

    private TimeWindow ahead(LocalDate today) {
        return new TimeWindow(today, today.plusWeeks(settings.weeksAhead()));
    }
}
