/** What the committee does with an application: open a review, declare, read, vote, close. */
@NullMarked
package org.omidb.portal.review.service;

import org.jspecify.annotations.NullMarked;
