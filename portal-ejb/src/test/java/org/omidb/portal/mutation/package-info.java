/** What {@code ./portal mutation} finds: which lines could be changed and no test would notice. */
@NullMarked
package org.omidb.portal.mutation;

import org.jspecify.annotations.NullMarked;
