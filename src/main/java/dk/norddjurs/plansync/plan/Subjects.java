package dk.norddjurs.plansync.plan;

import java.time.LocalDate;

/** Reads the identity of a subject back. */
public final class Subjects {
    private Subjects() {}

    /**
     * The subject whose {@link Subject#id()} this is.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Subject read(String id) {
        int colon = id.indexOf(':');
        String rest = id.substring(colon + 1);
        return switch (id.substring(0, Math.max(colon, 0))) {
            case "item" -> new Subject.OfItem(new ItemId(Long.parseLong(rest)));
            case "group" -> new Subject.OfGroup(rest);
            case "money" -> new Subject.OfMoney(rest);
            case "source" -> new Subject.OfSource(rest);
            case "point" -> point(rest);
            case "row" -> row(rest);
            default -> throw new IllegalArgumentException("'" + id + "' is no subject");
        };
    }

    private static Subject point(String rest) {
        String[] parts = rest.split("/", 3);
        return new Subject.OfPoint(parts[0], LocalDate.parse(parts[1]), parts[2]);
    }

    private static Subject row(String rest) {
        int slash = rest.lastIndexOf('/');
        return new Subject.OfRow(rest.substring(0, slash), Integer.parseInt(rest.substring(slash + 1)));
    }
}
