/** Tests that nothing of a woman's source is left in what may leave. */
@NullMarked
package org.omidb.portal.deidentify;

import org.jspecify.annotations.NullMarked;
