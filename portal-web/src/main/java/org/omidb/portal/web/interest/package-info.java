/** The expression of interest: the visitor's page and the team's. */
@NullMarked
package org.omidb.portal.web.interest;

import org.jspecify.annotations.NullMarked;
