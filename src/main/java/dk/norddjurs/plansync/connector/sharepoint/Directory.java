package dk.norddjurs.plansync.connector.sharepoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of the rows of a list that other lists point into: people, or whatever is looked up. */
final class Directory {
    private final Map<Long, String> names;
    private final Map<String, List<Long>> ids = new HashMap<>();

    Directory(Map<Long, String> names) {
        this.names = Map.copyOf(names);
        names.forEach((id, name) ->
                ids.computeIfAbsent(name, any -> new ArrayList<>()).add(id));
    }

    Optional<String> name(long id) {
        return Optional.ofNullable(names.get(id));
    }

    /** The rows of exactly that name. */
    List<Long> ids(String name) {
        return ids.getOrDefault(name, List.of());
    }

    /** At most three names that somebody may have meant. */
    List<String> like(String name) {
        return NearNames.to(name, ids.keySet().stream().sorted().toList());
    }
}
