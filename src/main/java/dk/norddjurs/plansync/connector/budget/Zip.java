package dk.norddjurs.plansync.connector.budget;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Checks what the reader of workbooks leaves unchecked: a digit that was damaged on its way still looks like a digit. */
final class Zip {
    private static final int CHUNK = 1 << 16;

    private Zip() {}

    /** @throws IOException if the archive or a part of it is not what was packed */
    static void verify(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                verify(zip, entries.nextElement());
            }
        }
    }

    private static void verify(ZipFile zip, ZipEntry entry) throws IOException {
        CRC32 sum = new CRC32();
        byte[] bytes = new byte[CHUNK];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                sum.update(bytes, 0, count);
            }
        }
        if (sum.getValue() != entry.getCrc()) {
            throw new ZipException(entry.getName() + " is damaged");
        }
    }
}
