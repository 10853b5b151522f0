/** Pages of the committee: reviews, declarations, votes, and what an applicant is told. */
@NullMarked
package org.omidb.portal.web.review;

import org.jspecify.annotations.NullMarked;
