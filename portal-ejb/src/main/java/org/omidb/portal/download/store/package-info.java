/** Download tokens, and who has fetched what. */
@NullMarked
package org.omidb.portal.download.store;

import org.jspecify.annotations.NullMarked;
