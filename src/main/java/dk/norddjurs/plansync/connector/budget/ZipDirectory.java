package dk.norddjurs.plansync.connector.budget;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** The list of an archive's parts at its end. Whoever opens the archive reads all of it into memory. */
final class ZipDirectory {
    private static final int LARGEST = 4 << 20;
    /** The end's own record, and the longest comment behind it. */
    private static final int END = 22;

    private static final int FURTHEST = END + 0xFFFF;
    private static final int SIZE = 12;

    private ZipDirectory() {}

    /** @throws dk.norddjurs.plansync.connector.SourceFailed if it is larger than that of any workbook */
    static void refuseIfTooLarge(Path file) throws IOException {
        try (RandomAccessFile archive = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(archive.length(), FURTHEST)];
            archive.seek(archive.length() - tail.length);
            archive.readFully(tail);
            for (int at = tail.length - END; at >= 0; at--) {
                if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
                    refuse(file, number(tail, at + SIZE));
                    return;
                }
            }
        }
    }

    private static void refuse(Path file, long size) {
        if (size > LARGEST) {
            throw BadFile.because(file, "den har flere dele end nogen projektmappe. Åbn den i Excel, og gem den igen.");
        }
    }

    /** Four bytes, the lowest first. */
    private static long number(byte[] bytes, int at) {
        return (bytes[at] & 0xFFL)
                | (bytes[at + 1] & 0xFFL) << 8
                | (bytes[at + 2] & 0xFFL) << 16
                | (bytes[at + 3] & 0xFFL) << 24;
    }
}
