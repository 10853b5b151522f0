/** DICOM Part 10 files: their headers as values, their pixel data as bytes that pass through. */
@NullMarked
package org.omidb.portal.dicom;

import org.jspecify.annotations.NullMarked;
