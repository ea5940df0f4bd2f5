package dk.norddjurs.plansync.settings;

import java.util.Collection;
import java.util.Optional;

/** The kinds of budget exports that the municipality has configured, read once at the start. */
public interface Profiles {
    /** The profile of that name, if there is a file for it. */
    Optional<ProfileSettings> find(String name);

    /** Every profile, in the order of their names. */
    Collection<ProfileSettings> all();
}
