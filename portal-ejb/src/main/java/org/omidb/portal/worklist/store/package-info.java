/** The copy of what is open, as rows that homes read. */
@NullMarked
package org.omidb.portal.worklist.store;

import org.jspecify.annotations.NullMarked;
