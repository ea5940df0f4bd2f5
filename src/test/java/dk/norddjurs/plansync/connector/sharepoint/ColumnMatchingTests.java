package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Columns are matched by name and kind, and never by guessing. */
class ColumnMatchingTests {
    private static final ListColumn TITLE = column("Title", "Titel", Shape.TEXT);
    private static final ListColumn BELOEB = column("Bel_x00f8_b_x0020_2025", "Beløb 2025", Shape.NUMBER);

    @Test
    void columnIsFoundByEitherName() {
        PlanSettings byTitle = plan("Beløb 2025", FieldType.AMOUNT);
        PlanSettings byName = plan("Bel_x00f8_b_x0020_2025", FieldType.AMOUNT);

        assertThat(match(byTitle, TITLE, BELOEB).columns().get(0).name()).isEqualTo("Bel_x00f8_b_x0020_2025");
        assertThat(match(byName, TITLE, BELOEB).columns().get(0).name()).isEqualTo("Bel_x00f8_b_x0020_2025");
    }

    @Test
    void missingColumnIsNamedWithThoseThatAreClose() {
        assertThatThrownBy(() -> match(
                        plan("Beløb 2025", FieldType.AMOUNT),
                        TITLE,
                        column("a", "Beløb 2026", Shape.NUMBER),
                        column("b", "Ansvarlig", Shape.TEXT)))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("Plan 2025-2028")
                .hasMessageContaining("felt any")
                .hasMessageContaining("»Beløb 2025« findes ikke")
                .hasMessageContaining("»Beløb 2026«")
                .hasMessageNotContaining("Ansvarlig");
    }

    @Test
    void twinColumnsAreNamed() {
        assertThatThrownBy(() -> match(
                        plan("Status", FieldType.TEXT),
                        column("Status", "Status", Shape.TEXT),
                        column("Status0", "Status", Shape.TEXT)))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("2 kolonner")
                .hasMessageContaining("Status, Status0");
        assertThat(match(
                                plan("Status0", FieldType.TEXT),
                                column("Status", "Status", Shape.TEXT),
                                column("Status0", "Status", Shape.TEXT))
                        .columns()
                        .get(0)
                        .name())
                .isEqualTo("Status0");
    }

    @Test
    void doublesOfTheTitleAreNoTwins() {
        ListColumn link = new ListColumn("LinkTitle", "Titel", Shape.OTHER, true, false, Limits.NONE, null);

        assertThat(match(plan("Titel", FieldType.TEXT), TITLE, link)
                        .columns()
                        .get(0)
                        .name())
                .isEqualTo("Title");
    }

    @Test
    void columnOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> match(plan("Titel", FieldType.AMOUNT), TITLE))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("»Titel« er af typen tekst")
                .hasMessageContaining("AMOUNT")
                .hasMessageContaining("(her passer text, note, choice, choices)");
        assertThatThrownBy(
                        () -> match(plan("Ansvarlig", FieldType.TEXT), column("Ansvarlig", "Ansvarlig", Shape.PERSON)))
                .hasMessageContaining("(her passer person, persons)");
        assertThatThrownBy(() -> match(plan("Billede", FieldType.TEXT), column("Billede", "Billede", Shape.OTHER)))
                .hasMessageContaining("som plansync ikke kan læse");
    }

    @Test
    void columnThatWritingWouldHarmIsRefusedUnlessItIsOnlyRead() {
        ListColumn appending = new ListColumn("Note", "Note", Shape.TEXT, false, true, Limits.NONE, null);
        FieldRule watched = new FieldRule(new Field("any"), Owner.AGENDA, Mode.OBSERVE, Amount.ZERO, false, null);
        PlanSettings observing = ListPlan.with(List.of(new FieldSettings(watched, FieldType.NOTE, "Note")));

        assertThatThrownBy(() -> match(plan("Note", FieldType.NOTE), appending)).isInstanceOf(SourceFailed.class);
        assertThat(match(observing, appending).columns()).hasSize(1);
    }

    @Test
    void moreThanTwelvePersonAndLookupColumnsAreRefused() {
        for (int count : new int[] {12, 13}) {
            List<Integer> numbers = IntStream.range(0, count).boxed().toList();
            PlanSettings plan = ListPlan.with(numbers.stream()
                    .map(n -> ListPlan.field(new Field("person-" + n), FieldType.PERSON, "Person " + n))
                    .toList());
            List<ListColumn> columns = numbers.stream()
                    .map(n -> column("P" + n, "Person " + n, Shape.PERSON))
                    .toList();

            if (count == 12) {
                assertThat(ColumnMatching.match(plan, columns).columns()).hasSize(12);
            } else {
                assertThatThrownBy(() -> ColumnMatching.match(plan, columns))
                        .isInstanceOf(SourceFailed.class)
                        .hasMessageContaining("13 felter")
                        .hasMessageContaining("højst 12")
                        .hasMessageContaining("»Person 12«");
            }
        }
    }

    @Test
    void matchingIsRememberedAndRecognised() {
        PlanSettings plan = plan("Beløb 2025", FieldType.AMOUNT);
        Matching matching = match(plan, BELOEB);

        assertThat(Matching.rememberedIn(new ReadMark("link", matching.asText())))
                .contains(matching);
        assertThat(matching.isFor(plan)).isTrue();
        assertThat(matching.isFor(plan("Beløb 2026", FieldType.AMOUNT))).isFalse();
        assertThat(matching.isFor(plan("Beløb 2025", FieldType.TEXT))).isFalse();
        assertThat(matching.isFor(ListPlan.settings())).isFalse();
        assertThat(Matching.rememberedIn(new ReadMark("link", "something else")))
                .isEmpty();
        assertThat(Matching.rememberedIn(new ReadMark("link", "{}"))).isEmpty();
    }

    @Test
    void orderOfTheFieldsDoesNotMatter() {
        FieldSettings one = ListPlan.field(Field.TITLE, FieldType.TEXT, "Titel");
        FieldSettings other = ListPlan.field(ListPlan.AMOUNT, FieldType.AMOUNT, "Beløb 2025");

        assertThat(match(ListPlan.with(List.of(one, other)), TITLE, BELOEB))
                .isEqualTo(match(ListPlan.with(List.of(other, one)), TITLE, BELOEB));
    }

    private static Matching match(PlanSettings plan, ListColumn... columns) {
        return ColumnMatching.match(plan, List.of(columns));
    }

    private static PlanSettings plan(String column, FieldType type) {
        return ListPlan.with(List.of(ListPlan.field(new Field("any"), type, column)));
    }

    private static ListColumn column(String name, String title, Shape shape) {
        return new ListColumn(name, title, shape, false, false, Limits.NONE, shape.isReference() ? Target.USERS : null);
    }
}
