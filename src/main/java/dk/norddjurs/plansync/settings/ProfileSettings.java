package dk.norddjurs.plansync.settings;

import dk.norddjurs.plansync.plan.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How one kind of budget export is read, as its file in {@code config/profiles} describes it.
 *
 * @param name    the profile's name: the file's name, and that of its folder in the inbox
 * @param title   for people
 * @param format  the kind of file
 * @param files   which file names belong to it, as a glob such as {@code *.csv}
 * @param shape   where headings and cells stand
 * @param money   what a number is worth
 * @param year    where a line's year stands
 * @param fields  the headings of the other columns
 * @param figures the columns with amounts
 * @param filters rows count only if the column (by heading) holds one of these values; no filter reads all
 * @param checks  what the file must say of itself
 * @param guard   when an export is held, for it looks like half of one
 */
public record ProfileSettings(
        String name,
        String title,
        Format format,
        String files,
        FileShape shape,
        MoneyRule money,
        YearRule year,
        LineFields fields,
        List<Figure> figures,
        Map<String, Set<String>> filters,
        ContentChecks checks,
        Guard guard) {

    /** The price level (PL) of all amounts, such as {@code 2025}. */
    public String priceLevel() {
        return money.priceLevel();
    }

    /** Every heading that the profile names, each once. */
    public List<String> headings() {
        MoneyRule.Flag flag = money.flag();
        return Stream.of(
                        Stream.of(year.heading(), money.priceLevelHeading(), flag == null ? null : flag.heading()),
                        Stream.of(fields.psp(), fields.text(), fields.code(), fields.function(), fields.dranst()),
                        figures.stream().map(Figure::heading),
                        filters.keySet().stream())
                .flatMap(headings -> headings)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * How much an export may lose against the one before it.
     *
     * @param share   of the lines, between 0 and 1
     * @param atLeast so many lines may always go
     * @param sums    by how large a share the sum of a year's figure may change
     */
    public record Guard(BigDecimal share, int atLeast, Map<Measure, BigDecimal> sums) {}

    /** The kinds of files. */
    public enum Format {
        DELIMITED,
        PRINTED_LIST,
        XLSX
    }
}
