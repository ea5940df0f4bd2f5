/** Which budget lines and agenda points belong to which items, and how that is known. Pure Java. */
@NullMarked
package dk.norddjurs.plansync.link;

import org.jspecify.annotations.NullMarked;
