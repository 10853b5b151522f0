/** The person table. */
@NullMarked
package org.omidb.portal.people.store;

import org.jspecify.annotations.NullMarked;
