package dk.norddjurs.plansync.command;

import dk.norddjurs.plansync.run.Run;

/** The exit statuses that scripts rely on. */
final class ExitStatus {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int STOPPED = 3;
    static final int NOT_CHECKED = 4;

    private ExitStatus() {}

    static int of(Run.State state) {
        return switch (state) {
            case DONE -> DONE;
            case INCOMPLETE -> NOT_CHECKED;
            case STOPPED -> STOPPED;
            case FAILED, QUEUED, RUNNING -> FAILED;
        };
    }
}
