package dk.norddjurs.plansync.plan;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the identity of a subject back. */
public final class Subjects {
    /** Committees and keys may have slashes of their own. */
    private static final Pattern POINT = Pattern.compile("(?s)(.*?)/(\\d{4}-\\d{2}-\\d{2})/(.*)");

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
            case "link" -> link(rest);
            case "row" -> row(rest);
            default -> throw new IllegalArgumentException("'" + id + "' is no subject");
        };
    }

    private static Subject point(String rest) {
        Matcher parts = POINT.matcher(rest);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + rest + "' is no committee, day and key");
        }
        return new Subject.OfPoint(parts.group(1), LocalDate.parse(parts.group(2)), parts.group(3));
    }

    private static Subject link(String rest) {
        int slash = rest.indexOf('/');
        return new Subject.OfLink(new ItemId(Long.parseLong(rest.substring(0, slash))), rest.substring(slash + 1));
    }

    private static Subject row(String rest) {
        int slash = rest.lastIndexOf('/');
        return new Subject.OfRow(rest.substring(0, slash), Integer.parseInt(rest.substring(slash + 1)));
    }
}
