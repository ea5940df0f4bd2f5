package dk.norddjurs.plansync.connector.sharepoint;

import org.jspecify.annotations.Nullable;

/**
 * The list that a person or lookup column points into; its cells hold ids of that list's rows.
 *
 * @param list   the list's id, or null for the site's own list of users
 * @param column the internal name of the column whose text stands for a row
 */
record Target(@Nullable String list, String column) {
    static final Target USERS = new Target(null, "Title");

    boolean isUsers() {
        return list == null;
    }
}
