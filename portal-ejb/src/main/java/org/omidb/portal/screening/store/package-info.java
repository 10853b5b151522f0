/** Keeps findings, their notes, and the terms of use of the database. */
@NullMarked
package org.omidb.portal.screening.store;

import org.jspecify.annotations.NullMarked;
