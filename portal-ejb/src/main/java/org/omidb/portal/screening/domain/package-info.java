/**
 * What the team looks at before an application goes to the committee: the published criteria, the
 * terms of use of the database, and what else the same people have asked for. Advice, no decision.
 */
@NullMarked
package org.omidb.portal.screening.domain;

import org.jspecify.annotations.NullMarked;
