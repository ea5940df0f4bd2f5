package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.BudgetArrival.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The refused files, each with the reason beside it.
 *
 * @param folder holds a folder for every profile
 * @param zone   the municipality's, for the times that people read
 */
record Quarantine(Path folder, ZoneId zone) {
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
                copy.resolveSibling(name + ".hvorfor.txt"),
                explanation(refused, lay).getBytes(StandardCharsets.UTF_8));
        DurableFile.copy(file, copy, refused.sha256());
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
