package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.divergence.Wording;
import dk.norddjurs.plansync.plan.Day;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Everything that a page computes, put into words for one reader. Times are the municipality's. */
final class Phrases {
    private final MessageSource messages;
    private final Locale locale;
    private final Clock clock;
    private final Wording wording;

    Phrases(MessageSource messages, Locale locale, Clock clock) {
        this.messages = messages;
        this.locale = isDanish(locale) ? Wording.DANISH : Locale.ENGLISH;
        this.clock = clock;
        this.wording = new Wording(this.locale);
    }

    private static boolean isDanish(Locale locale) {
        return locale.getLanguage().equals(Wording.DANISH.getLanguage());
    }

    /** The language's code, for the page to say. */
    String language() {
        return locale.getLanguage();
    }

    Wording wording() {
        return wording;
    }

    /** The message of that key. */
    String say(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /** The message of that key for so many: one has words of its own. */
    String count(String key, long count) {
        return say(count == 1 ? key + ".one" : key + ".many", count);
    }

    /** Date and time to the minute, or a dash. */
    String moment(@Nullable Instant moment) {
        return moment == null
                ? "–"
                : DateTimeFormatter.ofPattern(say("format.moment"), locale).format(moment.atZone(clock.getZone()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A date, written out. */
    String day(LocalDate day) {
        return wording.of(new Day(day));
    }

    /** How long ago, in whole days. */
    String age(Instant since) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(since, clock.getZone()), LocalDate.now(clock));
        return days <= 0 ? say("age.today") : count("age", days);
    }

    /** How long it took, in minutes and seconds, or a dash. */
    String span(@Nullable Instant from, @Nullable Instant until) {
        if (from == null || until == null) {
            return "–";
        }
        long seconds = ChronoUnit.SECONDS.between(from, until);
        return seconds < 60 ? say("span.seconds", seconds) : say("span.minutes", seconds / 60, seconds % 60);
    }
}
