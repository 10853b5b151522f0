/** The work list of the team: every open application, found, filtered, sorted and taken out. */
@NullMarked
package org.omidb.portal.web.worklist;

import org.jspecify.annotations.NullMarked;
