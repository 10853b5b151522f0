/**
 * Draws the pixels of a DICOM image in grey, as far as a person needs them to look at it, and
 * decodes what is lossless for those who look for hidden bits. The file is somebody else's: nothing
 * that it claims costs more memory than {@link PixelForm} allows.
 */
@NullMarked
package org.omidb.portal.picture;

import org.jspecify.annotations.NullMarked;
