package dk.norddjurs.plansync.connector.agenda;

import dk.norddjurs.plansync.snapshot.Meeting.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the decision in the text of a point: what stands under a heading such as "Beslutning i Økonomiudvalget den
 * 16-03-2026". A point that has been before another committee carries that one's decision too, which is not this
 * meeting's.
 */
final class Decisions {
    private final Pattern heading;

    /** @param beginnings how the heading of a decision begins: whole words, upper and lower case being the same */
    Decisions(List<String> beginnings) {
        List<String> quoted = beginnings.stream().map(Pattern::quote).toList();
        heading = Pattern.compile(
                "^(?:" + String.join("|", quoted) + ")(?![\\p{L}\\p{N}]).*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * The decision of this meeting.
     *
     * @param parts the parts of a point's text, each with its lines
     * @return its text, or nothing while none is published
     */
    Optional<String> find(List<List<Line>> parts, Listed meeting) {
        List<Headed> own = parts.stream()
                .flatMap(lines -> headed(lines).stream())
                .filter(decision -> decision.belongsTo(meeting))
                .toList();
        return last(own.stream()
                        .filter(decision -> decision.names(meeting.committee()))
                        .toList())
                .or(() -> last(own))
                .map(Headed::text);
    }

    private static Optional<Headed> last(List<Headed> decisions) {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.get(decisions.size() - 1));
    }

    private List<Headed> headed(List<Line> lines) {
        List<Headed> decisions = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isDecision(lines.get(i))) {
                String text = below(lines.get(i), lines.subList(i + 1, lines.size()));
                if (!text.isEmpty()) {
                    decisions.add(new Headed(lines.get(i).text(), text));
                }
            }
        }
        return decisions;
    }

    /** A plain line counts as well if it says the day: no running text begins like that and ends with a date. */
    private boolean isDecision(Line line) {
        return heading.matcher(line.text()).matches()
                && (line.kind() != Line.Kind.PLAIN
                        || DanishDate.endOf(line.text()).isPresent());
    }

    private String below(Line start, List<Line> rest) {
        List<String> text = new ArrayList<>();
        for (Line line : rest) {
            boolean nextInBold = start.kind() == Line.Kind.BOLD && line.kind() == Line.Kind.BOLD && !text.isEmpty();
            if (line.kind() == Line.Kind.HEADING || nextInBold || isDecision(line)) {
                break;
            }
            text.add(line.text());
        }
        return String.join("\n", text);
    }

    /** A decision under its heading. */
    private record Headed(String heading, String text) {
        /** Whether it is of that day. Without a day it is, once the document is the minutes. */
        boolean belongsTo(Listed meeting) {
            Optional<LocalDate> day = DanishDate.endOf(heading);
            return day.map(meeting.day()::equals).orElse(meeting.document() == Document.MINUTES);
        }

        boolean names(String committee) {
            return heading.toLowerCase(Locale.ROOT).contains(committee.toLowerCase(Locale.ROOT));
        }
    }
}
