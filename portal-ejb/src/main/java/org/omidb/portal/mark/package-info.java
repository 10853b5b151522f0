/**
 * The marks (regions of interest) that experts drew on images, as {@code imagedb_*.json} has them:
 * each field and each value once, for those who read, write, show and make them up.
 */
@NullMarked
package org.omidb.portal.mark;

import org.jspecify.annotations.NullMarked;
