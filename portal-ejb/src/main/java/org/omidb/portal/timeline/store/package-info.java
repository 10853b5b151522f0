/** The query for what is new to somebody in all that they follow. */
@NullMarked
package org.omidb.portal.timeline.store;

import org.jspecify.annotations.NullMarked;
