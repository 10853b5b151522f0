package org.omidb.portal.dicom;

/**
 * What a header may cost to read. The standard ones are far above any mammogram's header and far
 * below what would hurt the server.
 */
public record Limits(int elements, int depth, int valueBytes, int headerBytes) {

  public static final Limits STANDARD = new Limits(200_000, 32, 16 << 20, 64 << 20);
}
