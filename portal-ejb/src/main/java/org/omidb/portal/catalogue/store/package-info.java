/** The catalogue's tables by JDBC: they are filled and read in bulk, which entities are not for. */
@NullMarked
package org.omidb.portal.catalogue.store;

import org.jspecify.annotations.NullMarked;
