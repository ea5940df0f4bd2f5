package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.MadeList.Column;
import dk.norddjurs.plansync.connector.MadeList.State;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Adds to a list the columns that it lacks. */
final class MissingColumns {
    private static final List<String> USUAL_TITLES = List.of("Title", "Titel");

    private final SiteRequests site;
    private final String list;
    private final boolean fresh;
    private final boolean dryRun;
    private final GraphListMaker maker;

    /**
     * @param fresh  whether the list was made just now, so that every name in it is ours
     * @param dryRun whether to tell only what would be done
     */
    MissingColumns(SiteRequests site, String list, boolean fresh, boolean dryRun, GraphListMaker maker) {
        this.site = site;
        this.list = list;
        this.fresh = fresh;
        this.dryRun = dryRun;
        this.maker = maker;
    }

    /** What is told of a column of a list that would only be made. */
    static Column planned(NewColumn column) {
        return column.definition().isPresent() ? told(column, State.MADE, "") : unknown(column);
    }

    List<Column> complete(List<NewColumn> wanted) {
        List<JsonNode> there = maker.definitions(site, list);
        return wanted.stream().map(column -> complete(column, there)).toList();
    }

    private Column complete(NewColumn wanted, List<JsonNode> there) {
        List<ListColumn> found = there.stream()
                .map(ListColumn::of)
                .filter(column -> !column.isDouble())
                .filter(column -> column.isCalled(wanted.field().column()))
                .toList();
        if (found.size() > 1) {
            return told(wanted, State.BY_HAND, "To kolonner hedder sådan. Omdøb den ene.");
        }
        if (found.size() == 1) {
            return fits(wanted, found.get(0));
        }
        return there.stream()
                .filter(column -> column.path("name").asString("").equals(wanted.name()))
                .findFirst()
                .map(column -> rename(wanted, column))
                .orElseGet(() -> add(wanted));
    }

    private Column fits(NewColumn wanted, ListColumn found) {
        boolean fits = Shape.carrying(wanted.field().type()).contains(found.shape());
        String says = "Kolonnen er af typen " + found.shape().danish()
                + " og kan ikke bære feltet. Omdøb den i listen, og kør igen, så laves en ny.";
        return new Column(
                wanted.field().column(),
                found.name(),
                found.shape().danish(),
                !fits ? State.BY_HAND : fresh ? State.MADE : State.THERE,
                fits ? "" : says);
    }

    private Column add(NewColumn wanted) {
        if (wanted.definition().isEmpty()) {
            return unknown(wanted);
        }
        if (!dryRun) {
            JsonNode definition = wanted.definition().get();
            JsonNode made = maker.send(site, list, () -> site.newColumn(list, definition), wanted.name());
            if (!isCalled(made, wanted)) {
                name(wanted, made);
            }
        }
        return told(wanted, State.MADE, "");
    }

    /** Our column under another name: people's names stay, the names that SharePoint made up go. */
    private Column rename(NewColumn wanted, JsonNode found) {
        String title = found.path("displayName").asString("");
        boolean ours = fresh || title.equals(wanted.name()) || wanted.isTitle() && USUAL_TITLES.contains(title);
        if (!ours) {
            return told(
                    wanted,
                    State.BY_HAND,
                    "Kolonnen hedder nu »" + title
                            + "« i listen. Giv den sit navn igen, eller ret column i planens fil.");
        }
        if (!dryRun) {
            name(wanted, found);
        }
        return told(wanted, fresh && !wanted.isTitle() ? State.MADE : State.RENAMED, "");
    }

    /** Some sites keep the internal name as display name, whatever the request said; a change is heeded. */
    private void name(NewColumn wanted, JsonNode found) {
        String id = found.path("id").asString();
        JsonNode change = Json.object().put("displayName", wanted.field().column());
        Optional<JsonNode> renamed =
                Optional.of(maker.send(site, list, () -> site.changedColumn(list, id, change), wanted.name()));
        if (renamed.filter(column -> isCalled(column, wanted)).isEmpty()) {
            throw GraphFault.failed("Kolonnen " + wanted.name() + " kunne ikke få navnet »"
                    + wanted.field().column() + "«. Giv den navnet i listens indstillinger, og kør igen.");
        }
    }

    private static boolean isCalled(JsonNode column, NewColumn wanted) {
        return column.path("displayName").asString("").equals(wanted.field().column());
    }

    private static Column unknown(NewColumn column) {
        return told(
                column, State.BY_HAND, "Kolonner af den type laver plansync ikke. Lav den i listens indstillinger.");
    }

    private static Column told(NewColumn column, State state, String says) {
        return new Column(column.field().column(), column.name(), column.type(), state, says);
    }
}
