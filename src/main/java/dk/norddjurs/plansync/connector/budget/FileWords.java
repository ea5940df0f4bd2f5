package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.settings.ContentChecks;
import dk.norddjurs.plansync.settings.MoneyRule.Unit;
import dk.norddjurs.plansync.settings.ProfileSettings;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file says of itself above its headings and in them. A file that says another unit or price level than its
 * profile would be read a thousand times too small, or compared with what it cannot be compared with.
 */
final class FileWords {
    private static final Map<Unit, Pattern> UNITS = Map.of(
            Unit.KR, Pattern.compile("\\b(?:i|hele) (?:hele )?kr(?:oner)?\\b|\\(kr\\.?\\)"),
            Unit.TKR, Pattern.compile("\\b1[. ]?000 ?kr\\b|\\bt\\.? ?kr\\b|\\btusinde? kr|\\bhele tusinde"),
            Unit.MIO, Pattern.compile("\\bmio\\.? ?kr\\b|\\bmill?\\.? ?kr\\b|\\bmillioner kr"));

    private static final Pattern PRICE_LEVEL =
            Pattern.compile("\\b(?:pl|prisniveau(?:et)?)[ :.-]{0,2}(20\\d\\d)\\b|\\b(20\\d\\d)[ -]?(?:pl|priser)\\b");

    private final Path file;
    private final List<String> texts;
    private final List<String> keys;

    /** @param texts what stands above the headings and in them, line by line or cell by cell */
    FileWords(Path file, List<String> texts) {
        this.file = file;
        this.texts = texts;
        this.keys = texts.stream().map(Spaces::key).toList();
    }

    /** @throws dk.norddjurs.plansync.connector.SourceFailed if the file contradicts the profile */
    void check(ProfileSettings profile) {
        ContentChecks checks = profile.checks();
        checks.expects().forEach(this::expect);
        if (checks.readsWords()) {
            checkUnit(profile.money().unit());
            checkPriceLevel(profile.priceLevel());
        }
    }

    private void expect(String text) {
        String key = Spaces.key(text);
        if (keys.stream().noneMatch(found -> found.contains(key))) {
            throw BadFile.because(
                    file,
                    "teksten " + Quote.of(text) + " står hverken over overskrifterne eller i dem, som profilen venter. "
                            + "Måske er det et andet udtræk. Ret eksporten, eller ret profilens expects.");
        }
    }

    private void checkUnit(Unit wanted) {
        Set<Unit> said = EnumSet.noneOf(Unit.class);
        UNITS.forEach((unit, words) -> {
            if (keys.stream().anyMatch(key -> words.matcher(key).find())) {
                said.add(unit);
            }
        });
        if (!said.isEmpty() && !said.contains(wanted)) {
            Pattern words = Objects.requireNonNull(UNITS.get(said.iterator().next()));
            throw contradiction(words, "profilen siger enheden " + inDanish(wanted));
        }
    }

    private void checkPriceLevel(String wanted) {
        Set<String> said = new LinkedHashSet<>();
        for (String key : keys) {
            for (Matcher m = PRICE_LEVEL.matcher(key); m.find(); ) {
                said.add(m.group(1) == null ? m.group(2) : m.group(1));
            }
        }
        if (!said.isEmpty() && said.stream().noneMatch(wanted::contains)) {
            throw contradiction(PRICE_LEVEL, "profilen siger prisniveau " + Quote.of(wanted));
        }
    }

    private RuntimeException contradiction(Pattern words, String profile) {
        String line = texts.get(first(words));
        return BadFile.because(
                file,
                "der står " + Quote.of(line) + " i den, men " + profile
                        + ". Ret eksporten eller profilen; handler ordene om noget andet, så skriv words: ignore i "
                        + "profilen.");
    }

    private int first(Pattern words) {
        int index = 0;
        while (!words.matcher(keys.get(index)).find()) {
            index++;
        }
        return index;
    }

    private static String inDanish(Unit unit) {
        return switch (unit) {
            case KR -> "kr.";
            case TKR -> "1.000 kr.";
            case MIO -> "mio. kr.";
        };
    }
}
