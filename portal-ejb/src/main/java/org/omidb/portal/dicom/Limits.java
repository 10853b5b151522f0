package org.omidb.portal.dicom;

/**
 * What a header may cost to read. The standard ones are far above any mammogram's header, and with
 * them a reader, a writer and the JSON of one header stay within 128 MB of heap.
 *
 * @param elements elements and items together
 * @param depth of sequences in sequences
 * @param valueBytes of one value
 * @param privateBytes of one private value; longer ones are passed over
 * @param headerBytes of all values together, but those passed over
 * @param parts single texts and numbers in all values together
 */
public record Limits(
    int elements, int depth, int valueBytes, int privateBytes, int headerBytes, int parts) {

  public static final Limits STANDARD =
      new Limits(60_000, 32, 256 << 10, 16 << 10, 8 << 20, 250_000);
}
