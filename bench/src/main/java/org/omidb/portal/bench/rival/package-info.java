/** Who answers: the index, and databases that answer the same questions their own way. */
@NullMarked
package org.omidb.portal.bench.rival;

import org.jspecify.annotations.NullMarked;
