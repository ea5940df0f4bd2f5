package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.BudgetReader.Content;
import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.ExportSums;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Gathers what is read of a file: the lines to be kept, the rows that could not be read, and what it all adds up to. */
final class LinesRead {
    /** A file of which more rows cannot be read fits another profile. */
    static final int MOST_UNREAD = 1000;

    /** So many are told in full. */
    private static final int MOST_OBJECTIONS = 10;

    private final Path file;
    private final Predicate<BudgetLine> keep;
    private final List<BudgetLine> kept = new ArrayList<>();
    private final List<UnreadRow> unread = new ArrayList<>();
    private final List<String> objections = new ArrayList<>();
    private final RunningSums sums = new RunningSums();
    private int rows;
    private int leftOut;
    private int lines;
    private int moreObjections;

    LinesRead(Path file, Predicate<BudgetLine> keep) {
        this.file = file;
        this.keep = keep;
    }

    /** A row with something in it. */
    void countRow() {
        rows++;
    }

    /** A row that a filter does not let through. */
    void leaveOut() {
        leftOut++;
    }

    void add(BudgetLine line, String function) {
        lines++;
        if (!sums.add(line, function)) {
            refuse(tooMuch(line));
        } else if (sums.size() > RunningSums.MOST) {
            refuse("kolonnen med funktioner har mere end " + RunningSums.MOST + " forskellige værdier, senest "
                    + Quote.of(function) + " i række " + line.row() + ". Ret profilens function.");
        }
        if (keep.test(line)) {
            kept.add(line);
        }
    }

    /** @param sentence why a person should look at the file before it is used */
    void object(String sentence) {
        if (objections.size() < MOST_OBJECTIONS) {
            objections.add(sentence);
        } else {
            moreObjections++;
        }
    }

    /** @param why the whole file is refused, as {@link BadFile#because} takes it */
    void refuse(String why) {
        throw BadFile.because(file, why);
    }

    void add(UnreadRow row) {
        unread.add(row);
        if (unread.size() > MOST_UNREAD) {
            throw BadFile.because(
                    file,
                    "mere end " + MOST_UNREAD + " af dens rækker kan ikke læses. " + firstOf(unread)
                            + " Ret eksporten, eller brug den profil, der passer til den.");
        }
    }

    /** An export without a line in it says nothing about the budget, and must never look as if it did. */
    Content content() {
        if (lines > 0) {
            return new Content(kept, unread, new ExportSums(rows, leftOut, lines, sums.all()), objections());
        } else if (rows == 0) {
            throw BadFile.because(file, "den har overskrifter, men ingen rækker under dem. Lav eksporten igen.");
        } else if (leftOut > unread.size()) {
            throw BadFile.because(
                    file,
                    "ingen af dens rækker (" + rows + " i alt) kommer gennem profilens filtre. "
                            + "Ret filtrene eller eksporten.");
        }
        throw unread.isEmpty()
                ? noAmounts()
                : BadFile.because(
                        file,
                        "ingen af dens rækker kunne læses (" + rows + " i alt). " + firstOf(unread)
                                + " Ret eksporten, eller ret profilen, hvis den passer til en anden slags fil.");
    }

    private List<String> objections() {
        if (moreObjections > 0) {
            objections.add("Der er " + moreObjections + " indvendinger mere af samme slags.");
        }
        return objections;
    }

    private RuntimeException noAmounts() {
        return BadFile.because(
                file,
                "ingen af dens rækker (" + rows
                        + " i alt) har et beløb i profilens kolonner. Lav eksporten igen, eller ret"
                        + " profilens overskrifter.");
    }

    private static String firstOf(List<UnreadRow> unread) {
        UnreadRow first = unread.get(0);
        return "Den første er række " + first.row() + ": "
                + (first.column().isEmpty() ? "" : "i kolonnen " + Quote.of(first.column()) + ": ") + first.reason();
    }

    private static String tooMuch(BudgetLine line) {
        return "summen af året " + line.year() + " er med række " + line.row()
                + " større, end kroner og øre kan regnes med. Ret profilens enhed eller eksporten.";
    }
}
