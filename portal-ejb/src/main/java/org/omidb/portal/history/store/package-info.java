/** The event table: the only way in which something is remembered. */
@NullMarked
package org.omidb.portal.history.store;

import org.jspecify.annotations.NullMarked;
