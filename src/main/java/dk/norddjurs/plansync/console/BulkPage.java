package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.run.BulkDecisions;
import dk.norddjurs.plansync.run.Decisions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What would be decided on, for somebody to look at before it is. */
public final class BulkPage {
    private final PlanReading plan;
    private final BulkDecisions.Selection found;
    private final String choice;
    private final Phrases phrases;

    BulkPage(PlanReading plan, BulkDecisions.Selection found, BulkWish wish, Phrases phrases) {
        this.plan = plan;
        this.found = found;
        this.choice = Objects.requireNonNullElse(wish.choice(), "");
        this.phrases = phrases;
    }

    /**
     * A divergence that would be decided on.
     *
     * @param seen its id, a full stop and the token of what it says
     */
    public record Row(
            String seen, String subject, String kind, String reason, String column, String list, String owner) {}

    public String planId() {
        return plan.settings().id().value();
    }

    public String planTitle() {
        return plan.settings().title();
    }

    public String choice() {
        return choice;
    }

    public String choiceName() {
        return phrases.say("bulk.choice." + choice);
    }

    public boolean isDated() {
        return choice.equals("snooze");
    }

    public int count() {
        return found.settles().size();
    }

    public String counted() {
        return phrases.count("bulk.count", count());
    }

    /** What is left out, in sentences. */
    public List<String> leftOut() {
        return Stream.of(
                        found.unfit().isEmpty()
                                ? ""
                                : phrases.count("bulk.unfit", found.unfit().size()),
                        found.decided() == 0 ? "" : phrases.count("bulk.decided", found.decided()))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** Exactly what is shown, for the form that decides on it. */
    public String seen() {
        return rows().stream().map(Row::seen).collect(Collectors.joining(","));
    }

    public List<Row> rows() {
        Map<ItemId, String> titles = plan.titles();
        return found.settles().stream().map(row -> row(row, titles)).toList();
    }

    private Row row(OpenDivergence row, Map<ItemId, String> titles) {
        return new Row(
                row.id() + "." + Decisions.token(row.now()),
                phrases.wording().of(row.now().subject(), item -> titles.getOrDefault(item, "#" + item)),
                phrases.wording().of(row.now().kind()),
                phrases.wording().of(row.now().reason()),
                phrases.wording().of(row.now().field(), plan.columns()),
                phrases.wording().of(row.now().list()),
                phrases.wording().of(row.now().owner()));
    }
}
