/** An SFTP server in process, which can be made to fail. */
@NullMarked
package dk.norddjurs.plansync.sandbox.sftp;

import org.jspecify.annotations.NullMarked;
