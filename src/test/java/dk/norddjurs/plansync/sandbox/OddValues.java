package dk.norddjurs.plansync.sandbox;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Day;
import dk.norddjurs.plansync.plan.Flag;
import dk.norddjurs.plansync.plan.Moment;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Values of every type, and what is hard about keeping them. */
public final class OddValues {
    /** Text that quoting, escaping, lines or encodings may lose. */
    public static final List<String> TEXTS = List.of(
            "\"citat\" og 'apostrof' og »vinkler«",
            "første linje\nanden linje\r\n\ttredje; \\n er ikke linjeskift",
            "over en streg\n¦\nog under\n¦",
            "\uD83D\uDE00 æøå ÆØÅ é \u202E\u200B €",
            "null",
            "amount:5.00",
            "{\"a\": [1, ?, :navn]} -- '); drop table item",
            "ordet ".repeat(1000).strip());

    private OddValues() {}

    /** Values of every type, none of them twice. */
    public static List<Value> all() {
        return Stream.<Value>concat(
                        TEXTS.stream().map(Text::new),
                        Stream.of(
                                new Amount(0),
                                new Amount(-50_000_001),
                                new Amount(Long.MAX_VALUE),
                                new Amount(Long.MIN_VALUE),
                                new Day(LocalDate.of(2028, 2, 29)),
                                new Moment(OffsetDateTime.parse("2025-10-26T02:30+02:00")),
                                new Moment(OffsetDateTime.parse("2025-10-26T02:30+01:00")),
                                new Flag(true),
                                new Flag(false),
                                new Names(new TreeSet<>(Set.of("BUU", "a, b", "over\nto", "\\", "\"x\"")))))
                .toList();
    }
}
