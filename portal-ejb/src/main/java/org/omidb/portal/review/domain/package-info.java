/** What a review by the committee is, who may vote, and how its outcome is found. */
@NullMarked
package org.omidb.portal.review.domain;

import org.jspecify.annotations.NullMarked;
