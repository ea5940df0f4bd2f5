package dk.norddjurs.plansync.connector;

import java.util.List;

/** Remembers since when budget exports cannot come in, for all processes, and tells the log when that changes. */
public interface SupplyTroubles {
    /**
     * The way is blocked. Since when stays as it was, if it was blocked before.
     *
     * @param way    such as {@code sftp}
     * @param reason Danish sentences, without secrets: what is wrong, where, and what to do
     */
    void note(String way, String reason);

    /** The way is open. */
    void over(String way);

    /** What is blocked now, the longest first. */
    List<SupplyTrouble> all();
}
