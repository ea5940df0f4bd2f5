package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.plan.Committee;
import dk.norddjurs.plansync.plan.Committees;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes of committees that people write by name, several of them with "og" or a stroke between. */
final class CommitteeNames {
    private static final int LONGEST = 500;
    private static final Pattern AND = Pattern.compile("\\s+(?:og|samt|&|\\+)\\s+|\\s*/\\s*");

    private final Committees committees;
    private final LocalDate today;

    /** @param today which committee bears a name today */
    CommitteeNames(Committees committees, LocalDate today) {
        this.committees = committees;
        this.today = today;
    }

    /** The code of the committee that is called so: {@code ØK}, {@code Økonomiudvalget}, {@code Økonomiudvalget (ØK)}. */
    Optional<String> code(String name) {
        return committees
                .find(name, today)
                .or(() -> committees.find(name.replaceFirst("\\s*\\([^)]*\\)\\s*$", ""), today))
                .map(Committee::code);
    }

    /** The codes of all that the text names; what is no committee's name stays as it is. */
    List<String> codes(String text) {
        return Stream.of(text.split("[;,\\n]"))
                .map(String::strip)
                .flatMap(part -> divided(part).orElse(List.of(part)).stream())
                .toList();
    }

    /** A name may itself hold "og", so a text is only divided where every piece is a committee. */
    private Optional<List<String>> divided(String text) {
        Optional<List<String>> whole = code(text).map(List::of);
        for (Matcher and = AND.matcher(text); whole.isEmpty() && text.length() <= LONGEST && and.find(); ) {
            Optional<String> first = code(text.substring(0, and.start()));
            whole = first.flatMap(code -> divided(text.substring(and.end()))
                    .map(rest -> Stream.concat(Stream.of(code), rest.stream()).toList()));
        }
        return whole;
    }
}
