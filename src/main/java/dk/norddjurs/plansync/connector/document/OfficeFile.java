package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.connector.DocumentUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Opens a Word or Excel file, after a look whether it is one and of a size that a plan can have. */
final class OfficeFile {
    private static final long LARGEST = 20L << 20;
    private static final long LARGEST_TEXT = 20L << 20;
    private static final long LARGEST_ALL = 200L << 20;

    private final Path file;
    private final List<String> notes = new ArrayList<>();

    OfficeFile(Path file) {
        this.file = file;
    }

    /** What was left out when it was read, Danish sentences. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** @throws DocumentUnreadable if it is no such file */
    List<Grid> grids() {
        try {
            refuseWhatIsNoZip();
            return isWorkbook() ? workbook() : document();
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            throw e instanceof DocumentUnreadable known
                    ? known
                    : unreadable(
                            "den er beskadiget eller hverken en Excel-projektmappe (.xlsx) eller et Word-dokument (.docx)."
                                    + " Åbn den i Word eller Excel, og gem den igen.",
                            e);
        }
    }

    private List<Grid> workbook() throws IOException, InvalidFormatException {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XSSFWorkbook workbook = new XSSFWorkbook(parts)) {
            return new WorkbookGrids(notes).of(workbook);
        }
    }

    private List<Grid> document() throws IOException, InvalidFormatException {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XWPFDocument document = new XWPFDocument(parts)) {
            return new WordGrids(notes).of(document);
        }
    }

    private void refuseWhatIsNoZip() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw unreadable("den findes ikke.");
        }
        if (Files.size(file) > LARGEST) {
            throw unreadable("den er større end 20 MB. Gem planen alene, uden billeder, i en ny fil.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (head.equals("\u00d0\u00cf\u0011\u00e0")) {
                throw unreadable("den er beskyttet med adgangskode eller gemt i et gammelt format (.doc, .xls)."
                        + " Gem den som .docx eller .xlsx uden adgangskode.");
            } else if (!head.equals("PK\003\004")) {
                throw unreadable("den er hverken en Excel-projektmappe (.xlsx) eller et Word-dokument (.docx).");
            }
        }
    }

    /** Looks into every part, for an archive can grow without end when it is unpacked. */
    private boolean isWorkbook() throws IOException {
        long text = 0;
        long all = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                long size = size(zip, entry);
                all += size;
                text += entry.getName().matches("(?i).*\\.(xml|rels|vml)") ? size : 0;
                if (text > LARGEST_TEXT || all > LARGEST_ALL) {
                    throw unreadable("den fylder for meget, når den er pakket ud. Slet det, som ikke hører til planen"
                            + " (tomme formaterede rækker, billeder), og gem den igen.");
                }
            }
            return zip.getEntry("xl/workbook.xml") != null;
        }
    }

    private static long size(ZipFile zip, ZipEntry entry) throws IOException {
        long size = 0;
        byte[] buffer = new byte[8192];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0 && size <= LARGEST_ALL; n = in.read(buffer)) {
                size += n;
            }
        }
        return size;
    }

    private DocumentUnreadable unreadable(String why) {
        return new DocumentUnreadable(sentence(why));
    }

    private DocumentUnreadable unreadable(String why, Throwable cause) {
        return new DocumentUnreadable(sentence(why), cause);
    }

    private String sentence(String why) {
        return "Filen »" + file.getFileName() + "« kan ikke læses: " + why;
    }
}
