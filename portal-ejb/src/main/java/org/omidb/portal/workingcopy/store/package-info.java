/** Where working copies lie. */
@NullMarked
package org.omidb.portal.workingcopy.store;

import org.jspecify.annotations.NullMarked;
