package dk.norddjurs.plansync.connector;

import java.util.List;

/**
 * A list as it was made or found.
 *
 * @param name     its display name
 * @param wasThere whether it was there before
 * @param list     its id, or the empty string if it would only be made
 * @param address  where people open it, or the empty string
 * @param columns  one for each field of the plan, in the order of the plan's file
 */
public record MadeList(String name, boolean wasThere, String list, String address, List<Column> columns) {
    public MadeList {
        columns = List.copyOf(columns);
    }

    /** What became of a column. */
    public enum State {
        /** It was made, or would be. */
        MADE,
        /** It was there. */
        THERE,
        /** It was there, and was given its configured name, or would be. */
        RENAMED,
        /** Somebody must look at it: what it says tells why. */
        BY_HAND
    }

    /**
     * A column.
     *
     * @param title what people call it
     * @param name  its internal name, which never changes; empty if there is none
     * @param type  its type, in Danish
     * @param state what became of it
     * @param says  what to do about it, a Danish sentence; mostly empty
     */
    public record Column(String title, String name, String type, State state, String says) {}

    /** Whether nothing is left for people to do. */
    public boolean isWhole() {
        return columns.stream().noneMatch(column -> column.state() == State.BY_HAND);
    }
}
