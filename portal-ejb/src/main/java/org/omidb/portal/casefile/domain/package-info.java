/** One woman's case as a member of the team looks at it. */
@NullMarked
package org.omidb.portal.casefile.domain;

import org.jspecify.annotations.NullMarked;
