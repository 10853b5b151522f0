package org.omidb.portal.dicom;

import org.omidb.portal.shared.domain.Sha256;

/** What was copied as pixel data: the bytes of the value, fragments and delimiter included. */
public record PixelCopy(long bytes, Sha256 sha256) {}
