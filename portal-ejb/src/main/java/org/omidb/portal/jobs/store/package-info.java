/** The tables of the queue, as far as the portal reads them itself. */
@NullMarked
package org.omidb.portal.jobs.store;

import org.jspecify.annotations.NullMarked;
