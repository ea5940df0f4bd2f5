package dk.norddjurs.plansync.command;

import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many kroner one in an amount is; other numbers than those that people state amounts in are wrong usage. */
final class ToUnit implements ITypeConverter<Integer> {
    private static final Set<String> KNOWN = Set.of("1", "1000", "1000000");

    @Override
    public Integer convert(String word) {
        if (!KNOWN.contains(word)) {
            throw new TypeConversionException("'" + word + "' is no unit: use 1, 1000 or 1000000");
        }
        return Integer.valueOf(word);
    }
}
