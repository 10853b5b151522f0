/** Applications as rows: what one reads, and the words that events do not hold. */
@NullMarked
package org.omidb.portal.application.store;

import org.jspecify.annotations.NullMarked;
