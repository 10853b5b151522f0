/** Pages of releases: for data managers who build and approve, and for the people they are for. */
@NullMarked
package org.omidb.portal.web.release;

import org.jspecify.annotations.NullMarked;
