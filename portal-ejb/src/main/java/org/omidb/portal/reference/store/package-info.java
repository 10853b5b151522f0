/** Counters, one a kind and year. */
@NullMarked
package org.omidb.portal.reference.store;

import org.jspecify.annotations.NullMarked;
