/**
 * Pages and files that are the same for everybody: made once, kept for a while, and compressed
 * (decision 0029).
 */
@NullMarked
package org.omidb.portal.web.pages;

import org.jspecify.annotations.NullMarked;
