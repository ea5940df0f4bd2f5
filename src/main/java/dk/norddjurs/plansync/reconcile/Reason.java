package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.plan.Values;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why something came out as it did: made where it was decided, put into words of the reader's language where it is shown.
 *
 * @param key  names the sentence in the message bundle
 * @param args the values that the sentence names
 */
public record Reason(String key, List<Value> args) {
    private static final String APART = "\n¦\n";

    public Reason {
        args = List.copyOf(args);
    }

    public static Reason of(String key, Value... args) {
        return new Reason(key, List.of(args));
    }

    /** The reason as it is kept: the key and the written values, a line of {@code ¦} apart. */
    public String written() {
        return Stream.concat(Stream.of(key), args.stream().map(Reason::written)).collect(Collectors.joining(APART));
    }

    /** A line that begins with a {@code ¦} of its own gets one more, so that no text looks like the end of itself. */
    private static String written(Value arg) {
        return Objects.requireNonNull(Values.write(arg)).replace("\n¦", "\n¦¦");
    }

    /** Reads what {@link #written} wrote. */
    public static Reason read(String written) {
        List<String> parts = List.of(written.split(APART));
        return new Reason(
                parts.get(0),
                parts.stream()
                        .skip(1)
                        .map(arg -> Objects.requireNonNull(Values.read(arg.replace("\n¦¦", "\n¦"))))
                        .toList());
    }

    /** A sentence that a connector has already put into words. */
    public static Reason verbatim(String sentence) {
        return of("verbatim", new Text(sentence));
    }
}
