package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.connector.DocumentUnreadable;
import dk.norddjurs.plansync.sandbox.OfficeFiles;
import dk.norddjurs.plansync.settings.ConfiguredPlans;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What any plan in Word or Excel must end in: read, or refused with a reason. */
final class DocumentFuzzing {
    private static final PlanSettings PLAN = ConfiguredPlans.norddjurs();
    private static final Path FOLDER = folder();

    private DocumentFuzzing() {}

    private static Path folder() {
        try {
            return Files.createDirectories(Path.of(
                    "target", "fuzz", "documents-" + ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path workbook() {
        return OfficeFiles.workbook(FOLDER.resolve("seed.xlsx"), workbook -> {
            var sheet = workbook.createSheet("Plan");
            OfficeFiles.row(sheet, "Titel", "Nr.", "Udvalg", "Afsnit", "Beløb 2026", "Status");
            OfficeFiles.row(sheet, "Bro", "R101 (I)(B)", "BUU, VPU", "Anlægsprojekter", -500_000, "i gang");
        });
    }

    static Path document() {
        return OfficeFiles.document(FOLDER.resolve("seed.docx"), document -> {
            OfficeFiles.paragraph(document, "Anlægsprojekter");
            OfficeFiles.table(
                    document,
                    OfficeFiles.cells("Titel", "Nr.", "Udvalg", "Beløb 2026"),
                    OfficeFiles.cells("Bro", "A301", "BUU", "-500.000"));
        });
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in a part of a file. */
    static byte[] part(Path file, String name) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getInputStream(zip.getEntry(name)).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with another content in one part. */
    static byte[] with(Path file, String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(name)
                                ? content
                                : zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void read(String name, byte[] content) {
        try {
            Path file = Files.write(FOLDER.resolve(name), content);
            new OfficeDocumentReader(WorkbookPlanTests.TODAY).read(PLAN, file, WorkbookPlanTests.PLAIN);
        } catch (DocumentUnreadable e) {
            if (String.valueOf(e.getMessage()).length() < 20) {
                throw new IllegalStateException("no reason for people", e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
