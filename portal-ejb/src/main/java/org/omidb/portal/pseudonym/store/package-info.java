/** Wrapped keys, and the numbers given under each. */
@NullMarked
package org.omidb.portal.pseudonym.store;

import org.jspecify.annotations.NullMarked;
