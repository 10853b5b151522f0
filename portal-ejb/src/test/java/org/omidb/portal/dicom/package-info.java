/** Tests of the DICOM reader and writer, on headers that a seed makes up. */
@NullMarked
package org.omidb.portal.dicom;

import org.jspecify.annotations.NullMarked;
