package org.omidb.portal.dicom;

/**
 * All of a Part 10 file but its pixel data: the file meta information (group 2, without its length)
 * and the attributes before the pixels.
 */
public record Header(Dataset meta, Dataset data, TransferSyntax transferSyntax) {

  /** A header to be written in the given syntax, which the meta information then names. */
  public static Header of(Dataset meta, Dataset data, TransferSyntax transferSyntax) {
    var named = meta.toBuilder().text("TransferSyntaxUID", transferSyntax.uid()).build();
    return new Header(named, data, transferSyntax);
  }
}
