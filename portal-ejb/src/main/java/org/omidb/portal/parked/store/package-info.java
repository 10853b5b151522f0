/** The table of parked forms. */
@NullMarked
package org.omidb.portal.parked.store;

import org.jspecify.annotations.NullMarked;
