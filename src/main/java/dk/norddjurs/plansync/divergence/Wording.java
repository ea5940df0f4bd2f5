package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Day;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Flag;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Moment;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.reconcile.Reason;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts reasons, kinds and values into words of one language. Pages, mails, documents and commands all say it in the same
 * words, for they all say it here.
 */
public final class Wording {
    /** The first language of pages and mails. */
    public static final Locale DANISH = Locale.forLanguageTag("da-DK");

    /** The place of an argument, or with a plus of all arguments from there on in pairs, and the full stop behind it. */
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(\\+?)}(\\.?)");

    private final ResourceBundle words;
    private final Locale locale;

    /** @param locale Danish, or English for everything else */
    public Wording(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "messages.divergence",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The reason as a sentence. */
    public String of(Reason reason) {
        return ended(words(
                "reason." + reason.key(), reason.args().stream().map(this::of).toArray(String[]::new)));
    }

    /** A sentence whose last word brings a full stop of its own, such as "kr.", has one all the same. */
    private static String ended(String sentence) {
        return sentence.endsWith("..") && !sentence.endsWith("...")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }

    /** The kind's name for people. */
    public String of(Kind kind) {
        return words.getString("kind." + kind.id());
    }

    /** What may be done about such a divergence. */
    public String nextStep(Kind kind) {
        return words.getString("next." + kind.id());
    }

    /**
     * What a finding is about.
     *
     * @param title gives the title of an item
     */
    public String of(Subject subject, Function<ItemId, String> title) {
        if (subject instanceof Subject.OfItem item) {
            return title.apply(item.item());
        }
        if (subject instanceof Subject.OfGroup group) {
            return words("subject.group", group.code());
        }
        if (subject instanceof Subject.OfMoney money) {
            return words("subject.money", money.key());
        }
        if (subject instanceof Subject.OfPoint point) {
            return words("subject.point", point.committee(), of(new Day(point.day())), point.key());
        }
        if (subject instanceof Subject.OfLink link) {
            return words("subject.link", title.apply(link.item()));
        }
        if (subject instanceof Subject.OfRow row) {
            return words("subject.row", row.profile(), Integer.toString(row.row()));
        }
        String source = ((Subject.OfSource) subject).name().split("[/:]", 2)[0];
        return words.containsKey("subject.source." + source)
                ? words("subject.source." + source)
                : words("subject.source", source);
    }

    /**
     * What a field is called.
     *
     * @param columns the plan's columns by field; the others have names of ours, or none
     */
    public String of(Field field, Map<Field, String> columns) {
        String own = "field." + field.name();
        return columns.getOrDefault(field, words.containsKey(own) ? words(own) : "");
    }

    /**
     * What became of a write.
     *
     * @param state the state's name
     * @param note  a sentence that goes with it, or the empty string
     */
    public String result(String state, String note) {
        String result = words("result." + state.toLowerCase(Locale.ROOT).replace('_', '-'));
        return note.isEmpty() ? result : result + ": " + note;
    }

    /** Fills the places of a text; an argument that ends with a full stop, such as "5 kr.", ends the sentence too. */
    private String words(String key, String... args) {
        return PLACE.matcher(words.getString(key)).replaceAll(place -> Matcher.quoteReplacement(fill(place, args)));
    }

    private static String fill(MatchResult place, String... args) {
        int number = Integer.parseInt(place.group(1));
        String arg = number < args.length ? args[number] : place.group(1);
        String words = place.group(2).isEmpty() ? arg : pairs(number, args);
        return words.endsWith(".") ? words : words + place.group(3);
    }

    /** Such as "2025: 5 kr., 2026: 7 kr." */
    private static String pairs(int first, String... args) {
        StringJoiner pairs = new StringJoiner(", ");
        for (int i = first; i + 1 < args.length; i += 2) {
            pairs.add(args[i] + " " + args[i + 1]);
        }
        return pairs.toString();
    }

    /** A value as it is written in that language; nothing is a dash. */
    public String of(@Nullable Value value) {
        if (value instanceof Amount amount) {
            return kroner(amount);
        }
        if (value instanceof Day day) {
            return DateTimeFormatter.ofPattern(words.getString("format.day"), locale)
                    .format(day.date());
        }
        if (value instanceof Moment moment) {
            return DateTimeFormatter.ofPattern(words.getString("format.moment"), locale)
                    .format(moment.at());
        }
        if (value instanceof Flag flag) {
            return words.getString(flag.yes() ? "flag.yes" : "flag.no");
        }
        return value == null ? "–" : value.toString();
    }

    /** Kroner, and øre only where there are any. */
    private String kroner(Amount amount) {
        return words("format.kroner", figure(amount));
    }

    /** An amount without its unit, for tables that name it once. A true minus keeps on its line. */
    public String figure(Amount amount) {
        BigDecimal kroner = amount.kroner();
        boolean whole = kroner.stripTrailingZeros().scale() <= 0;
        DecimalFormat format =
                new DecimalFormat(whole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(locale));
        format.setNegativePrefix("−");
        return format.format(kroner);
    }
}
