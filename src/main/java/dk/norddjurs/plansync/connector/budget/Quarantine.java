package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.BudgetArrival.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The refused files, each with the reason beside it.
 *
 * @param folder holds a folder for every profile
 * @param zone   the municipality's, for the times that people read
 */
record Quarantine(Path folder, ZoneId zone) {
    private static final String WHY = ".hvorfor.txt";
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da"));

    /**
     * Copies the file here, after its explanation: no file lies here unexplained.
     *
     * @param name what it is called here
     * @param lay  where it lay in the inbox
     */
    void keep(Refused refused, Path file, String name, String lay) throws IOException {
        Path copy = folder.resolve(refused.profile()).resolve(name);
        DurableFile.write(
                copy.resolveSibling(name + WHY), explanation(refused, lay).getBytes(StandardCharsets.UTF_8));
        DurableFile.copy(file, copy, refused.sha256());
    }

    /**
     * Removes the files of before that day, with their explanations; what does not bear a day before its name is left.
     *
     * @return how many files that were
     */
    int removeBefore(LocalDate day) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        List<Path> old;
        try (Stream<Path> files = Files.walk(folder, 2)) {
            old = files.filter(file -> isBefore(file.getFileName().toString(), day))
                    .toList();
        }
        for (Path file : old) {
            Files.deleteIfExists(file);
        }
        return (int) old.stream().filter(file -> !file.toString().endsWith(WHY)).count();
    }

    private static boolean isBefore(String name, LocalDate day) {
        // Days of four, two and two digits sort like text.
        return name.matches("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{8}-.*") && name.compareTo(day.toString()) < 0;
    }

    private String explanation(Refused refused, String lay) {
        return """
                Filen »%s« er ikke taget ind.

                Hvorfor: %s

                Hvor og hvornår: den lå i indbakken som »%s« og blev afvist den %s.

                Hvad skal du gøre: Ret det, der er nævnt ovenfor, og læg filen i indbakken igen. Filen ligger uændret
                her ved siden af. Indtil en ny fil er taget ind, gælder tallene fra den seneste, der blev det.
                """.formatted(
                refused.file(), refused.reason(), lay, WHEN.format(refused.at().atZone(zone)));
    }
}
