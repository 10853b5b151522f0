/** Finding and opening cases; whoever opens one stands in the log. */
@NullMarked
package org.omidb.portal.casefile.service;

import org.jspecify.annotations.NullMarked;
