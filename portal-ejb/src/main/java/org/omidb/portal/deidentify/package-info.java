/** Turns a DICOM header into one that may leave, and proves that nothing of the source is left. */
@NullMarked
package org.omidb.portal.deidentify;

import org.jspecify.annotations.NullMarked;
