package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.connector.DocumentGuide;
import dk.norddjurs.plansync.connector.DocumentUnreadable;
import dk.norddjurs.plansync.connector.NearNames;
import dk.norddjurs.plansync.connector.PlanDocument;
import dk.norddjurs.plansync.connector.PlanDocumentReader;
import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads plans in Word and Excel. */
final class OfficeDocumentReader implements PlanDocumentReader {
    private final Clock clock;

    /** @param clock tells the municipality's time zone, and which committees there are today */
    OfficeDocumentReader(Clock clock) {
        this.clock = clock;
    }

    @Override
    public PlanDocument read(PlanSettings plan, Path file, DocumentGuide guide) {
        OfficeFile office = new OfficeFile(file);
        List<Grid> grids = office.grids();
        CommitteeNames committees = new CommitteeNames(plan.committees(), LocalDate.now(clock));
        WantedHeadings wanted = new WantedHeadings(plan, guide);
        CellValues cells = new CellValues(plan, committees, clock.getZone(), guide.unit());
        refuseIfFixedIsWrong(plan, guide, cells);
        GridReading reading = new GridReading(plan, guide, wanted, cells, committees);
        grids.forEach(reading::read);
        if (reading.found().isEmpty()) {
            throw noHeadings(plan, guide, grids);
        }
        HeadingNotes headings = new HeadingNotes(plan, guide, reading.found());
        headings.refuseIfGuideIsWrong();
        PlanDocument read = reading.document();
        List<String> notes = new ArrayList<>(office.notes());
        notes.addAll(headings.notes());
        notes.addAll(read.notes());
        return new PlanDocument(read.rows(), read.problems(), notes);
    }

    private static void refuseIfFixedIsWrong(PlanSettings plan, DocumentGuide guide, CellValues cells) {
        guide.fixed()
                .forEach((name, text) -> plan.field(name).ifPresent(field -> {
                    try {
                        cells.read(field, new Content.Written(text));
                    } catch (Unfit e) {
                        throw new DocumentUnreadable(
                                "--set \"" + field.column() + "=" + text + "\" kan ikke bruges. " + e.reason());
                    }
                }));
    }

    private static DocumentUnreadable noHeadings(PlanSettings plan, DocumentGuide guide, List<Grid> grids) {
        String title = plan.field(Field.TITLE).map(FieldSettings::column).orElse("Titel");
        String wanted = guide.headings().entrySet().stream()
                .filter(entry -> entry.getValue().equals(Field.TITLE))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(title);
        List<String> near = NearNames.to(
                wanted,
                grids.stream()
                        .flatMap(grid -> grid.rows().stream())
                        .flatMap(row -> row.filled().stream())
                        .map(Cell::line)
                        .filter(text -> text.length() <= 2 * wanted.length() + 10)
                        .filter(text -> !Spaces.key(text).equals(Spaces.key(wanted)))
                        .toList());
        return new DocumentUnreadable("Ingen række i dokumentet har overskriften " + Quote.of(wanted)
                + " og mindst én af planens andre kolonner, så ingen rækker kan læses. "
                + (near.isEmpty() ? "" : "Lignende tekster: " + Quote.all(near) + ". ")
                + "Hedder kolonnerne noget andet i dokumentet, så skriv fx --column \"Overskriften i dokumentet="
                + title + "\".");
    }
}
