package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.SourceFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Turns the ids in person and lookup cells into names and back. The directory is read when the first such cell comes, and
 * once more when an id or name is unknown in one that was read earlier; never for every row.
 */
final class References {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Directories directories;
    private final String site;
    private final Instant usual;
    private final Instant unknown;

    private References(Directories directories, String site, Instant usual, Instant unknown) {
        this.directories = directories;
        this.site = site;
        this.usual = usual;
        this.unknown = unknown;
    }

    /** For one reading of a list: a name that is unknown has been looked for since the reading began. */
    static References forReading(Directories directories, String site) {
        Instant now = directories.now();
        return new References(directories, site, now.minus(KEPT), now);
    }

    /** For one batch: names that are unknown cost a request a minute at most, however many batches there are. */
    static References forWriting(Directories directories, String site) {
        Instant now = directories.now();
        return new References(directories, site, now.minus(KEPT), now.minus(SETTLED));
    }

    /** @throws UnreadableCell if the list has no such row, or one without a name */
    String name(MatchedColumn column, long id) throws UnreadableCell {
        Target target = column.pointsInto();
        return directories
                .of(site, target, usual)
                .name(id)
                .or(() -> directories.of(site, target, unknown).name(id))
                .orElseThrow(() -> new UnreadableCell(
                        target.isUsers()
                                ? "viser til en person (" + id + "), som ikke længere er i sitets brugerliste"
                                : "viser til en række (" + id + "), som ikke længere er i den liste, der slås op i"));
    }

    /** @throws UnwritableCell if not exactly one row has that name, or nobody can say now */
    long id(MatchedColumn column, String name) throws UnwritableCell {
        Target target = column.pointsInto();
        try {
            Directory directory = directories.of(site, target, usual);
            List<Long> ids = directory.ids(name);
            if (ids.isEmpty()) {
                directory = directories.of(site, target, unknown);
                ids = directory.ids(name);
            }
            if (ids.size() == 1) {
                return ids.get(0);
            }
            throw new UnwritableCell(column, ids.isEmpty() ? missing(target, name, directory) : twins(name));
        } catch (SourceFailed e) {
            throw new UnwritableCell(column, "kan ikke skrives nu. " + e.getMessage());
        }
    }

    /**
     * What the list calls the person or row that people call so.
     *
     * @return the word itself if nobody is called so, or several are
     * @throws SourceFailed if the names cannot be read now
     */
    String called(MatchedColumn column, String name) {
        Target target = column.pointsInto();
        List<String> meant = directories.of(site, target, usual).meantBy(name);
        if (meant.isEmpty()) {
            meant = directories.of(site, target, unknown).meantBy(name);
        }
        return meant.size() == 1 ? meant.get(0) : name;
    }

    private static String missing(Target target, String name, Directory directory) {
        List<String> near = directory.like(name);
        return "kan ikke få værdien »" + name + "«, for "
                + (target.isUsers()
                        ? "en person af netop det navn og den mailadresse er ikke i sitets brugerliste."
                        : "den er ikke i den liste, der slås op i.")
                + (near.isEmpty()
                        ? ""
                        : " Der er " + near.stream().map(one -> "»" + one + "«").collect(Collectors.joining(", "))
                                + ".")
                + (target.isUsers() ? " En person kommer i brugerlisten ved at besøge sitet." : "");
    }

    private static String twins(String name) {
        return "kan ikke få værdien »" + name
                + "«, for flere hedder sådan i den liste, der slås op i. Giv dem hver sit navn.";
    }
}
