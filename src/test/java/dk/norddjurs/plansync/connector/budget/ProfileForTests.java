package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.settings.AccountChart;
import dk.norddjurs.plansync.settings.ContentChecks;
import dk.norddjurs.plansync.settings.Figure;
import dk.norddjurs.plansync.settings.FileShape;
import dk.norddjurs.plansync.settings.LineFields;
import dk.norddjurs.plansync.settings.MoneyRule;
import dk.norddjurs.plansync.settings.MoneyRule.Sign;
import dk.norddjurs.plansync.settings.MoneyRule.Unit;
import dk.norddjurs.plansync.settings.ProfileSettings;
import dk.norddjurs.plansync.settings.ProfileSettings.Format;
import dk.norddjurs.plansync.settings.Profiles;
import dk.norddjurs.plansync.settings.YearRule;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A profile that a test changes to its needs. */
final class ProfileForTests {
    private String name = "opus";
    private Format format = Format.DELIMITED;
    private String files = "*.csv";
    private String encoding = "auto";
    private char separator = ';';
    private @Nullable String sheet;
    private int headerRow = 1;
    private Unit unit = Unit.KR;
    private Sign sign = Sign.MINUS_IS_INCOME;
    private @Nullable String psp = "PSP-element";
    private @Nullable String text = "Tekst";
    private Map<Measure, String> measures = Map.of(Measure.POSTINGS, "Beløb");
    private Map<String, Set<String>> filters = Map.of();
    private Map<Measure, BigDecimal> guardedSums = Map.of();

    static ProfileForTests delimited() {
        return new ProfileForTests();
    }

    static ProfileForTests workbook() {
        ProfileForTests profile = new ProfileForTests();
        profile.format = Format.XLSX;
        profile.files = "*.xlsx";
        return profile;
    }

    ProfileForTests named(String name) {
        this.name = name;
        return this;
    }

    ProfileForTests encoding(String encoding) {
        this.encoding = encoding;
        return this;
    }

    ProfileForTests separator(char separator) {
        this.separator = separator;
        return this;
    }

    ProfileForTests sheet(String sheet) {
        this.sheet = sheet;
        return this;
    }

    ProfileForTests headerRow(int row) {
        this.headerRow = row;
        return this;
    }

    ProfileForTests unit(Unit unit) {
        this.unit = unit;
        return this;
    }

    ProfileForTests sign(Sign sign) {
        this.sign = sign;
        return this;
    }

    ProfileForTests onlyYearAndAmount() {
        this.psp = null;
        this.text = null;
        return this;
    }

    ProfileForTests measures(Map<Measure, String> measures) {
        this.measures = measures;
        return this;
    }

    ProfileForTests filter(String heading, String... values) {
        this.filters = Map.of(heading, Set.of(values));
        return this;
    }

    ProfileForTests guardedSum(Measure measure, String share) {
        this.guardedSums = Map.of(measure, new BigDecimal(share));
        return this;
    }

    ProfileSettings build() {
        return new ProfileSettings(
                name,
                name,
                format,
                files,
                new FileShape(encoding, separator, sheet, headerRow, 1, 1, List.of()),
                new MoneyRule(unit, sign, null, "2025", null),
                new YearRule("År", YearRule.Form.YYYY, null),
                new LineFields(psp, text, null, null, null),
                measures.entrySet().stream()
                        .map(figure -> new Figure(figure.getKey(), null, figure.getValue()))
                        .toList(),
                filters,
                new ContentChecks(
                        List.of(),
                        true,
                        List.of(),
                        List.of(),
                        null,
                        new BigDecimal("0.1"),
                        new AccountChart(List.of(), Set.of())),
                new ProfileSettings.Guard(new BigDecimal("0.3"), 20, guardedSums));
    }

    /** The profiles as the loader would give them. */
    static Profiles profiles(ProfileSettings... all) {
        return new Profiles() {
            @Override
            public Optional<ProfileSettings> find(String name) {
                return Arrays.stream(all)
                        .filter(profile -> profile.name().equals(name))
                        .findFirst();
            }

            @Override
            public Collection<ProfileSettings> all() {
                return List.of(all);
            }
        };
    }
}
