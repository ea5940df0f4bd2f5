/** Budget exports on an SFTP server: fetched into the inbox, whole or not at all, and each once. */
@NullMarked
package dk.norddjurs.plansync.connector.sftp;

import org.jspecify.annotations.NullMarked;
