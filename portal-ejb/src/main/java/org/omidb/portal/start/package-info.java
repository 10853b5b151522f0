/** What happens before the first page is served, in its order; and what the container hands out. */
@NullMarked
package org.omidb.portal.start;

import org.jspecify.annotations.NullMarked;
