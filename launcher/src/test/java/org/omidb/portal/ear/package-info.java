/** The same portal as an enterprise archive. */
@NullMarked
package org.omidb.portal.ear;

import org.jspecify.annotations.NullMarked;
