/** What stands in a release in place of a client's id, UIDs, dates, lesion and mark numbers. */
@NullMarked
package org.omidb.portal.pseudonym.domain;

import org.jspecify.annotations.NullMarked;
