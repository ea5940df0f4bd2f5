package dk.norddjurs.plansync.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several names without order, such as committees, PSP elements or case numbers.
 *
 * @param names not empty, none of them blank
 */
public record Names(SortedSet<String> names) implements Value {
    public Names {
        names = names.stream()
                .map(name -> name.replace("\u0000", "").strip())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
        if (names.isEmpty()) {
            throw new IllegalArgumentException("no names are no value");
        }
    }

    /** The names as a value, or null if all of them are blank. */
    public static @Nullable Names of(Collection<String> names) {
        return names.stream().allMatch(name -> name.replace("\u0000", "").isBlank())
                ? null
                : new Names(new TreeSet<>(names));
    }

    @Override
    public String toString() {
        return String.join(", ", names);
    }
}
