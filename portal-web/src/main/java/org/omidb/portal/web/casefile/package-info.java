/** Pages on which staff look at one woman's case, and at who has looked. */
@NullMarked
package org.omidb.portal.web.casefile;

import org.jspecify.annotations.NullMarked;
