package dk.norddjurs.plansync.command;

import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.run.BudgetReport;
import dk.norddjurs.plansync.run.BudgetReport.LinkedMoney;
import dk.norddjurs.plansync.run.BudgetReport.PlanMoney;
import dk.norddjurs.plansync.run.BudgetReport.Sum;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints what a budget file would mean. */
final class BudgetPrinter {
    private final Output out;

    BudgetPrinter(Output out) {
        this.out = out;
    }

    void print(BudgetReport report) {
        out.line("%s efter profilen %s: %s", report.file(), report.profile(), fate(report));
        out.line(
                "  Rækker: %d, heraf %d udeladt af profilens filtre og %d ulæselige. Læste linjer: %d.",
                report.rows(), report.leftOut(), report.unread().size(), report.lines());
        paragraph("Summer", report.sums(), BudgetPrinter::total);
        paragraph("Kunne ikke læses", report.unread(), BudgetPrinter::told);
        report.plans().forEach(this::print);
    }

    private static String fate(BudgetReport report) {
        if (!report.held().isEmpty()) {
            return "ville blive holdt tilbage. " + report.held();
        }
        return report.known() ? "er taget ind før og ville gælde igen." : "ville blive taget ind.";
    }

    private void print(PlanMoney plan) {
        if (plan.items() == 0) {
            out.line("  Plan %s: listen er ikke læst endnu, så intet kan kobles. Kør sync først.", plan.plan());
            return;
        }
        out.line(
                "  Plan %s: linjer, der hører til et punkt: %d; til intet: %d.",
                plan.plan(), plan.linked().stream().mapToInt(LinkedMoney::lines).sum(), plan.unlinked());
        paragraph("Punkter med penge", plan.linked(), BudgetPrinter::told);
        paragraph("Penge uden punkt", plan.without(), BudgetPrinter::told);
        if (plan.disputed() > 0) {
            out.line("  Linjer, som en anden plan også gør krav på: %d.", plan.disputed());
        }
    }

    private <T> void paragraph(String heading, List<T> of, Function<T, String> telling) {
        if (!of.isEmpty()) {
            out.line("  %s (%d):", heading, of.size());
            of.forEach(one -> out.line("    – " + telling.apply(one)));
        }
    }

    private static String told(UnreadRow row) {
        return "Række " + row.row() + (row.column().isEmpty() ? "" : ", kolonnen »" + row.column() + "«") + ": "
                + row.reason();
    }

    private static String told(LinkedMoney money) {
        return money.what() + " [" + String.join(", ", money.by()) + "]: " + money.lines()
                + (money.lines() == 1 ? " linje; " : " linjer; ")
                + money.sums().stream()
                        .map(sum -> sum.year() + " " + name(sum.measure()) + " " + Kroner.of(sum.kroner()))
                        .collect(Collectors.joining("; "));
    }

    private static String total(Sum sum) {
        String function = sum.function().isEmpty() ? "" : ", funktion " + sum.function();
        return sum.year() + function + ", " + name(sum.measure()) + ": " + Kroner.of(sum.kroner()) + " kr.";
    }

    private static String name(Measure measure) {
        return switch (measure) {
            case POSTINGS -> "poster";
            case CORRECTED_BUDGET -> "korrigeret budget";
            case CAPITAL_ALLOTMENT -> "rådighedsbeløb";
            case CONSUMPTION -> "forbrug";
            case CAPITAL_GRANT -> "anlægsbevilling";
        };
    }
}
