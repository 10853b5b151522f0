/** Reviews as rows, and the words of members that events know only by their hash. */
@NullMarked
package org.omidb.portal.review.store;

import org.jspecify.annotations.NullMarked;
