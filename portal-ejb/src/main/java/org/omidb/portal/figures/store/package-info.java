/** Counting the catalogue in SQL, and the rows of the figures. */
@NullMarked
package org.omidb.portal.figures.store;

import org.jspecify.annotations.NullMarked;
