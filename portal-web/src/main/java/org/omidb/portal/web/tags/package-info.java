/** The pieces of a page in GOV.UK's patterns that the {@code g:} tag library is made of. */
@NullMarked
package org.omidb.portal.web.tags;

import org.jspecify.annotations.NullMarked;
