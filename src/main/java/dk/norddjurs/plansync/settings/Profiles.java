package dk.norddjurs.plansync.settings;

import java.util.Collection;
import java.util.Optional;

/** The profiles of budget files that the municipality has configured. */
public interface Profiles {
    /** The profile of that name, if there is one. */
    Optional<ProfileSettings> find(String name);

    /** Every profile. */
    Collection<ProfileSettings> all();
}
