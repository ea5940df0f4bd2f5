/** What the list and the agendas last said, so that a night with nothing new costs one request. */
@NullMarked
package dk.norddjurs.plansync.mirror;

import org.jspecify.annotations.NullMarked;
