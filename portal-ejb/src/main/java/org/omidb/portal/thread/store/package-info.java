/** Where threads and their words lie. */
@NullMarked
package org.omidb.portal.thread.store;

import org.jspecify.annotations.NullMarked;
