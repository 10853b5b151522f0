/** The questions of the bench, and what a full answer to one is. */
@NullMarked
package org.omidb.portal.bench.answer;

import org.jspecify.annotations.NullMarked;
