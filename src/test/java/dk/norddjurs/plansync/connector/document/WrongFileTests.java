package dk.norddjurs.plansync.connector.document;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.DocumentUnreadable;
import dk.norddjurs.plansync.sandbox.OfficeFiles;
import dk.norddjurs.plansync.settings.ConfiguredPlans;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no plan at all: one clear sentence each. */
class WrongFileTests {
    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNotThere() {
        refused(folder.resolve("plan.xlsx"), "findes ikke");
    }

    @Test
    void aFileOfAnotherKind() throws IOException {
        refused(Files.writeString(folder.resolve("plan.docx"), "Titel;Udvalg"), "hverken en Excel-projektmappe");
    }

    @Test
    void anArchiveThatIsNoOfficeFile() throws IOException {
        refused(zip("tom.xlsx", "hej.txt", "hej"), "beskadiget");
    }

    @Test
    void aFileBehindAPassword() throws Exception {
        Path file = folder.resolve("plan.xlsx");
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("hemmelig");
        Path plain = OfficeFiles.workbook(folder.resolve("aaben.xlsx"), workbook -> workbook.createSheet("Plan"));
        try (POIFSFileSystem system = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            try (OutputStream encrypted = encryptor.getDataStream(system)) {
                Files.copy(plain, encrypted);
            }
            system.writeFilesystem(out);
        }

        refused(file, "adgangskode");
    }

    @Test
    void anArchiveThatGrowsWithoutEnd() throws IOException {
        refused(zip("bombe.xlsx", "xl/sharedStrings.xml", " ".repeat(21 << 20)), "fylder for meget");
    }

    @Test
    void entitiesInItsXmlAreNeverFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("hemmelig.txt"), "Titel");
        Path file = OfficeFiles.workbook(
                folder.resolve("plan.xlsx"),
                workbook -> OfficeFiles.row(workbook.createSheet("Plan"), "Titel", "Udvalg"));
        try (FileSystem parts = FileSystems.newFileSystem(file)) {
            Path strings = parts.getPath("xl/sharedStrings.xml");
            String xml = Files.readString(strings);
            Files.writeString(
                    strings,
                    xml.replaceFirst("(<sst)", "<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>$1")
                            .replace(">Titel<", ">&x;<"));
        }

        refused(file, "kan ikke læses");
    }

    @Test
    void aDamagedFile() throws IOException {
        Path file = OfficeFiles.workbook(folder.resolve("plan.xlsx"), workbook -> workbook.createSheet("Plan"));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        refused(file, "beskadiget");
    }

    private Path zip(String name, String entry, String content) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static void refused(Path file, String why) {
        OfficeDocumentReader reader = new OfficeDocumentReader(WorkbookPlanTests.TODAY);
        assertThatThrownBy(() -> reader.read(ConfiguredPlans.norddjurs(), file, WorkbookPlanTests.PLAIN))
                .isInstanceOf(DocumentUnreadable.class)
                .hasMessageContaining(file.getFileName().toString())
                .hasMessageContaining(why);
    }
}
