package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.connector.DanishNumber;
import dk.norddjurs.plansync.connector.NearNames;
import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Day;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Flag;
import dk.norddjurs.plansync.plan.Moment;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Section;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes values of what stands in cells, by the types of the plan's fields. Nothing is guessed. */
final class CellValues {
    private static final Set<String> YES =
            Set.of("ja", "j", "x", "yes", "sand", "true", "1", "\u2713", "\u2714", "\u2612");
    private static final Set<String> NO = Set.of("nej", "n", "no", "falsk", "false", "0", "\u2610");

    private final PlanSettings plan;
    private final CommitteeNames committees;
    private final ZoneId zone;
    private final int unit;

    /**
     * @param zone the municipality's time zone
     * @param unit how many kroner one in an amount is
     */
    CellValues(PlanSettings plan, CommitteeNames committees, ZoneId zone, int unit) {
        this.plan = plan;
        this.committees = committees;
        this.zone = zone;
        this.unit = unit;
    }

    /** The value, or null if nothing stands there. */
    @Nullable
    Value read(FieldSettings field, Content content) throws Unfit {
        if (content instanceof Content.Broken broken) {
            throw new Unfit(broken.reason());
        }
        if (content.isBlank()) {
            return null;
        }
        return switch (field.type()) {
            case TEXT, CHOICE, PERSON, LOOKUP -> text(field.rule().field(), oneLine(content));
            case NOTE -> new Text(content.shown());
            case AMOUNT -> amount(content);
            case CHOICES, PERSONS, LOOKUPS -> names(field.rule().field(), content.shown());
            case DATE -> new Day(day(content));
            case DATE_TIME -> moment(content);
            case YES_NO -> flag(oneLine(content));
        };
    }

    private static String oneLine(Content content) {
        return content.shown().replaceAll("\\s+", " ");
    }

    private Value text(Field field, String text) throws Unfit {
        if (field.equals(Field.SECTION)) {
            return new Text(section(text));
        }
        return new Text(field.equals(Field.COMMITTEES) ? committees.code(text).orElse(text) : text);
    }

    /** The rules go by the sections, so one that the plan does not have is none. */
    private String section(String text) throws Unfit {
        List<String> known = plan.sections().stream().map(Section::name).toList();
        List<String> near = NearNames.to(text, known);
        return known.stream()
                .filter(name -> Spaces.key(name).equals(Spaces.key(text)))
                .findFirst()
                .orElseThrow(() -> new Unfit("Planens fil har intet afsnit af det navn. "
                        + (near.isEmpty() ? "Den har " + Quote.all(known) : "Ligner " + Quote.all(near)) + "."));
    }

    private @Nullable Value names(Field field, String text) {
        return Names.of(field.equals(Field.COMMITTEES) ? committees.codes(text) : List.of(text.split("[;,\\n]")));
    }

    private Amount amount(Content content) throws Unfit {
        BigDecimal number = content instanceof Content.Numeric numeric
                ? numeric.value()
                : DanishNumber.read(content.shown())
                        .orElseThrow(() -> new Unfit(
                                "Det er ikke et tal, der kun kan læses på én måde. Skriv det som -1.234,50, uden kr. og"
                                        + " parentes."));
        try {
            return Amount.ofKroner(number.multiply(BigDecimal.valueOf(unit)));
        } catch (ArithmeticException e) {
            throw new Unfit(
                    "Beløbet har dele af en øre eller er for stort. Ret det, eller se efter, om --unit er rigtig.");
        }
    }

    private static LocalDate day(Content content) throws Unfit {
        if (content instanceof Content.Dated dated && dated.exact()) {
            return dated.at().toLocalDate();
        }
        return DanishDay.read(oneLine(content))
                .orElseThrow(() -> new Unfit("Det er ikke en dato. Skriv den som 30-06-2025."));
    }

    private Moment moment(Content content) throws Unfit {
        LocalDateTime at = content instanceof Content.Dated dated && dated.exact()
                ? dated.at()
                : DanishDay.readMoment(oneLine(content))
                        .orElseThrow(
                                () -> new Unfit("Det er ikke en dato med klokkeslæt. Skriv den som 30-06-2025 14:30."));
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(at);
        if (offsets.size() != 1) {
            throw new Unfit("Det klokkeslæt findes ikke eller findes to gange, fordi uret stilles den nat.");
        }
        return new Moment(at.atOffset(offsets.get(0)));
    }

    private static Flag flag(String text) throws Unfit {
        String word = Spaces.key(text);
        if (YES.contains(word) || NO.contains(word)) {
            return new Flag(YES.contains(word));
        }
        throw new Unfit("Det er hverken ja eller nej. Skriv Ja, Nej, X eller intet.");
    }
}
