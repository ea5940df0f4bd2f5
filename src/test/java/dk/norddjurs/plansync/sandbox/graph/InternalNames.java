package dk.norddjurs.plansync.sandbox.graph;

/**
 * The internal names that SharePoint makes of display names: everything but ASCII letters and digits is escaped, and so is
 * a digit at the beginning; then the name is cut at 32 characters, even inside an escape.
 */
final class InternalNames {
    private static final int LONGEST = 32;

    private InternalNames() {}

    static String of(String displayName) {
        StringBuilder name = new StringBuilder();
        for (char c : displayName.toCharArray()) {
            boolean plain = c < 128 && Character.isLetterOrDigit(c) || c == '_';
            plain &= !name.isEmpty() || !Character.isDigit(c);
            name.append(plain ? String.valueOf(c) : String.format("_x%04x_", (int) c));
        }
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name.toString();
    }
}
