package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.List;

/**
 * What surrounds every page.
 *
 * @param page     the page's name, so that the menu can say where the reader is
 * @param plan     the plan that the menu leads to
 * @param plans    all plans, to choose from
 * @param language the language that the page is in
 */
record Frame(String page, String plan, List<PlanSettings> plans, String language) {}
