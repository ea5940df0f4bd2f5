/** The plan's list in SharePoint, read and written through Microsoft Graph; all of Graph's traps end in this package. */
@NullMarked
package dk.norddjurs.plansync.connector.sharepoint;

import org.jspecify.annotations.NullMarked;
