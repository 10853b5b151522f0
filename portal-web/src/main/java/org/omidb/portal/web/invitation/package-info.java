/** The page behind the link of an invitation. */
@NullMarked
package org.omidb.portal.web.invitation;

import org.jspecify.annotations.NullMarked;
