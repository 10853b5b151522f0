/** The rows in which the versions of forms are kept, and the names of their events. */
@NullMarked
package org.omidb.portal.form.store;

import org.jspecify.annotations.NullMarked;
