package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.NearNames;
import dk.norddjurs.plansync.connector.Spaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The names that people mean by this one: it in any case, or a name or mail address of which it is a half. */
    List<String> meantBy(String written) {
        String key = Spaces.key(written);
        List<String> whole = ids.keySet().stream()
                .filter(name -> Spaces.key(name).equals(key))
                .toList();
        return !whole.isEmpty()
                ? whole
                : ids.keySet().stream()
                        .filter(name -> Stream.of(name.split("[<>]"))
                                .anyMatch(half -> Spaces.key(half).equals(key)))
                        .toList();
    }

    /** At most three names that somebody may have meant. */
    List<String> like(String name) {
        return NearNames.to(name, ids.keySet().stream().sorted().toList());
    }
}
