/** The rows of one woman, and of who has opened whom. */
@NullMarked
package org.omidb.portal.casefile.store;

import org.jspecify.annotations.NullMarked;
