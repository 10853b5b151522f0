/**
 * The OMI-DB access portal: from the first question to verified files, and to their destruction.
 */
@NullMarked
package org.omidb.portal;

import org.jspecify.annotations.NullMarked;
