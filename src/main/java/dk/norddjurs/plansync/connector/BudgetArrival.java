package dk.norddjurs.plansync.connector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a budget file that arrived. */
public sealed interface BudgetArrival {
    /** The profile whose folder it lay in; {@code ukendt} if no profile takes such a file. */
    String profile();

    /** The file's name as it arrived. */
    String file();

    /** The hash of its content, in hex. */
    String sha256();

    /** When it arrived, the last time that this content did. */
    Instant at();

    /**
     * It was read and is kept.
     *
     * @param lines    how many lines were read
     * @param unread   how many rows could not be read
     * @param archived the name of its copy in the profile's folder of the archive
     * @param writtenAt when the file was changed last, or null where that was not noted
     */
    record Accepted(
            String profile,
            String file,
            String sha256,
            Instant at,
            int lines,
            int unread,
            String archived,
            @Nullable Instant writtenAt)
            implements BudgetArrival {
        /** An export of which nothing is known of when its file was written. */
        public Accepted(
                String profile, String file, String sha256, Instant at, int lines, int unread, String archived) {
            this(profile, file, sha256, at, lines, unread, archived, null);
        }
    }

    /**
     * The same content was accepted before. It counts as the newest export from now on.
     *
     * @param before when it last arrived before now
     */
    record AlreadyKnown(String profile, String file, String sha256, Instant at, Instant before)
            implements BudgetArrival {}

    /**
     * It was read and is kept, but looks like half an export or an old one: it is not used until finance accepts it.
     *
     * @param export what it would be if it were accepted
     * @param reason for people: what it has lost, and what to do
     */
    record Held(Accepted export, String reason) implements BudgetArrival {
        @Override
        public String profile() {
            return export.profile();
        }

        @Override
        public String file() {
            return export.file();
        }

        @Override
        public String sha256() {
            return export.sha256();
        }

        @Override
        public Instant at() {
            return export.at();
        }
    }

    /**
     * It could not be used and lies in quarantine.
     *
     * @param reason for people: what is wrong, where, and what to do
     */
    record Refused(String profile, String file, String sha256, Instant at, String reason) implements BudgetArrival {}

    /**
     * It became so old that its copy was removed.
     *
     * @param was       what had become of it
     * @param removedAt when the copy was removed
     */
    record Removed(BudgetArrival was, Instant removedAt) implements BudgetArrival {
        @Override
        public String profile() {
            return was.profile();
        }

        @Override
        public String file() {
            return was.file();
        }

        @Override
        public String sha256() {
            return was.sha256();
        }

        @Override
        public Instant at() {
            return was.at();
        }
    }
}
