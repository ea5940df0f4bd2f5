package dk.norddjurs.plansync.connector.budget;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where budget files lie; each folder has one folder for every profile.
 *
 * @param inbox      where exports are put
 * @param archive    copies of accepted exports: part of the state, to be backed up with the database
 * @param quarantine refused files, each with the reason beside it
 */
@ConfigurationProperties("plansync.budget")
record BudgetFolders(
        @DefaultValue(".plansync/inbox") Path inbox,
        @DefaultValue(".plansync/archive") Path archive,
        @DefaultValue(".plansync/quarantine") Path quarantine) {}
