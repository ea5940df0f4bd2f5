package dk.norddjurs.plansync.connector.budget;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Checks what the reader of workbooks leaves unchecked: a digit that was damaged on its way still looks like a digit, and an
 * archive can grow without end when it is unpacked.
 */
final class Zip {
    private static final int PARTS = 10_000;
    /** A million rows of 40 columns; they are read one by one. */
    private static final long LARGEST_SHEET = 4L << 30;
    /** What is kept in memory as a whole: the shared texts, and everything else. */
    private static final long LARGEST_TEXTS = 128L << 20;

    private static final long LARGEST_OTHER = 32L << 20;
    private static final int MOST_TEXTS = 2_000_000;
    /** Rows that resemble one another shrink to a fiftieth; nothing that somebody has written shrinks so far. */
    private static final long RATIO = 400;

    private static final long SMALL = 20L << 20;
    private static final int CHUNK = 1 << 16;
    private static final String AGAIN = ". Åbn den i Excel, og gem den igen som .xlsx.";

    private final Path file;
    private final byte[] chunk = new byte[CHUNK];
    private long texts;
    private long highest = -1;

    private Zip(Path file) {
        this.file = file;
    }

    /**
     * Looks through the whole archive.
     *
     * @throws dk.norddjurs.plansync.connector.SourceFailed if a part of it must not be parsed
     * @throws IOException if the archive or a part of it is not what was packed
     */
    static void verify(Path file) throws IOException {
        ZipDirectory.refuseIfTooLarge(file);
        new Zip(file).verify();
    }

    /** Whether the workbook has formats at all: the library fails on one without, which is sound. */
    static boolean hasStyles(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry types = zip.getEntry("[Content_Types].xml");
            return types == null
                    || new String(zip.getInputStream(types).readAllBytes(), StandardCharsets.UTF_8)
                            .contains("spreadsheetml.styles+xml");
        }
    }

    private void verify() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > PARTS) {
                throw BadFile.because(file, "den har mere end " + PARTS + " dele" + AGAIN);
            }
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                verify(zip, entries.nextElement());
            }
        } catch (HostilePart e) {
            throw BadFile.because(file, e.says() + AGAIN, e);
        }
        if (highest >= texts) {
            throw BadFile.because(file, "den henviser til tekster, som ikke er i den" + AGAIN);
        }
    }

    private void verify(ZipFile zip, ZipEntry entry) throws IOException, HostilePart {
        CRC32 sum = new CRC32();
        String name = entry.getName().toLowerCase(Locale.ROOT);
        PartScan scan = name.matches(".*\\.(xml|rels)") ? new PartScan() : null;
        long limit = limit(name, entry);
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                sum.update(chunk, 0, read);
                size += read;
                if (size > limit) {
                    throw new HostilePart("den fylder for meget, når den er pakket ud");
                }
                if (scan != null) {
                    scan.feed(chunk, read);
                }
            }
        }
        if (sum.getValue() != entry.getCrc()) {
            throw new ZipException(entry.getName() + " is damaged");
        }
        if (scan != null) {
            count(scan);
        }
    }

    private void count(PartScan scan) throws HostilePart {
        texts += scan.texts();
        highest = Math.max(highest, scan.highest());
        if (texts > MOST_TEXTS) {
            throw new HostilePart("den har mere end " + MOST_TEXTS + " forskellige tekster");
        }
    }

    private static long limit(String name, ZipEntry entry) {
        long packed = Math.max(entry.getCompressedSize(), 0);
        long byRatio = Math.max(SMALL, packed * RATIO);
        boolean sheet = name.contains("worksheets/");
        boolean media = !name.matches(".*\\.(xml|rels)");
        long bySize = sheet || media ? LARGEST_SHEET : name.contains("sharedstrings") ? LARGEST_TEXTS : LARGEST_OTHER;
        return Math.min(byRatio, bySize);
    }
}
