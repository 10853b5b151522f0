/** The pages on which administrators change the forms, and look at what they would be. */
@NullMarked
package org.omidb.portal.web.workingcopy;

import org.jspecify.annotations.NullMarked;
