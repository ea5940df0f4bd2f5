package dk.norddjurs.plansync.connector.budget;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of an open file, one after the other. */
interface Rows extends Closeable {
    /**
     * The headings, of several rows or lines if they have as many. Comes before {@link #next}.
     *
     * @throws dk.norddjurs.plansync.connector.SourceFailed if they are not where the profile says
     */
    RawRow headings() throws IOException;

    /** What stands above the headings, line by line or cell by cell; complete when those have been read. */
    List<String> above();

    /**
     * The next row below the headings, or null after the last one.
     *
     * @throws dk.norddjurs.plansync.connector.SourceFailed if the rest of the file cannot be told apart
     * @throws IOException if the disk fails, which says nothing about the file
     */
    @Nullable
    RawRow next() throws IOException;
}
