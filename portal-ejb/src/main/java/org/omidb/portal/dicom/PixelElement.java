package org.omidb.portal.dicom;

import org.jspecify.annotations.Nullable;

/**
 * Where a file's pixel data stands: its tag and representation, and its length, which is absent
 * when the pixels are encapsulated.
 */
public record PixelElement(Tag tag, Vr vr, @Nullable Long length) {}
