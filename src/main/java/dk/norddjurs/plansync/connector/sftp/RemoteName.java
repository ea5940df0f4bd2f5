package dk.norddjurs.plansync.connector.sftp;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Judges what a server calls its files: a name that comes from outside becomes one of ours. */
final class RemoteName {
    /** File systems take 255 bytes; the archive puts a date and a hash before the name. */
    private static final int LONGEST = 200;

    /** A way to another folder, what cannot be seen, and what could not be decoded. */
    private static final Pattern NO_NAME = Pattern.compile("[/\\\\\\p{Cc}\\p{Cf}\\uFFFD]");

    private static final Pattern UNFINISHED = Pattern.compile("\\..*|~\\$.*|.*\\.(part|tmp|filepart)");

    private RemoteName() {}

    /** Whether it is nothing but a name. */
    static boolean isPlain(String name) {
        return !name.isBlank()
                && !NO_NAME.matcher(name).find()
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    /** Whether the file is hidden or unfinished by its name, or a folder's entry for itself. */
    static boolean isPassedBy(String name) {
        return UNFINISHED.matcher(name.toLowerCase(Locale.ROOT)).matches() && !name.contains("/");
    }
}
