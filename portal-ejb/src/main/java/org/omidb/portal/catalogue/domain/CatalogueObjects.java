package org.omidb.portal.catalogue.domain;

import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.shared.domain.Sha256;

/** Where the DICOM files of the catalogue lie in the object store. */
public final class CatalogueObjects {

  private static final ObjectKey FOLDER = new ObjectKey("catalogue");

  private CatalogueObjects() {}

  /**
   * The key has the content's hash in it, so that a file that changes at the source never takes the
   * place of one that a frozen selection still names.
   */
  public static ObjectKey key(String client, String study, String image, Sha256 sha256) {
    return folder(client).resolve(study).resolve(name(image, sha256));
  }

  /** The folder of all files of one client, old ones among them. */
  public static ObjectKey folder(String client) {
    return FOLDER.resolve(client);
  }

  /** What the key of an image ends with, whichever its study. */
  public static String name(String image, Sha256 sha256) {
    return image + "-" + sha256 + ".dcm";
  }
}
