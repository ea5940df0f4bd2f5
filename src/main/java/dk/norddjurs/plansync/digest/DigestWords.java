package dk.norddjurs.plansync.digest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The digest's own words in one language; those for divergences and values are the same as everywhere. */
final class DigestWords {
    static final ResourceBundleMessageSource MESSAGES = messages();

    private final Locale locale;

    /** @param locale Danish, or English for everything else */
    DigestWords(Locale locale) {
        this.locale = locale;
    }

    String say(String key, Object... args) {
        return MESSAGES.getMessage(key, args, locale);
    }

    /** A date with its year. */
    public String day(LocalDate day) {
        return format("format.day", day);
    }

    /** A date of this year, with its weekday. */
    public String weekday(LocalDate day) {
        return format("format.weekday", day);
    }

    private String format(String key, LocalDate day) {
        return DateTimeFormatter.ofPattern(say(key), locale).format(day);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages.digest");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
