/** Mails: what the digest says, how it looks, the outbox that keeps it and the delivery. */
@NullMarked
package dk.norddjurs.plansync.digest;

import org.jspecify.annotations.NullMarked;
