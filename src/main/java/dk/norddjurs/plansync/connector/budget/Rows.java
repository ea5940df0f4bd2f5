package dk.norddjurs.plansync.connector.budget;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of an open file from its headings on, one after the other. */
interface Rows extends Closeable {
    /** What stands above the headings, line by line or cell by cell; complete when the first row has been read. */
    List<String> above();

    /**
     * The next row, or null after the last one.
     *
     * @throws dk.norddjurs.plansync.connector.SourceFailed if the rest of the file cannot be told apart
     * @throws IOException if the disk fails, which says nothing about the file
     */
    @Nullable
    RawRow next() throws IOException;
}
