package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.settings.PlanSettings;

/** Makes the list that a plan's file describes. */
public interface PlanListMaker {
    /**
     * Makes the plan's list with all its columns, or adds to a list that is there the columns that it lacks. Nothing that
     * is there is changed, except that the title column is given its configured name. May be repeated.
     *
     * @param plan   whose list; if its file names no list yet, one of the name is looked for
     * @param name   the list's display name
     * @param dryRun whether to tell only what would be done
     * @throws SourceFailed saying what to do, if the site cannot be reached, or plansync may not make lists there
     */
    MadeList make(PlanSettings plan, String name, boolean dryRun);
}
