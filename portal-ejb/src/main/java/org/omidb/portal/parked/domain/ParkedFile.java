package org.omidb.portal.parked.domain;

import java.util.Base64;

/**
 * A file of a parked form.
 *
 * @param field the name of its field
 * @param name the name of the file as the browser gave it
 * @param type its media type as the browser gave it
 * @param base64 its content, in Base64
 */
public record ParkedFile(String field, String name, String type, String base64) {

  /** A file of this content. */
  public static ParkedFile of(String field, String name, String type, byte[] content) {
    return new ParkedFile(field, name, type, Base64.getEncoder().encodeToString(content));
  }

  /** What is in it. */
  public byte[] content() {
    return Base64.getDecoder().decode(base64);
  }

  @Override
  public String toString() {
    return "ParkedFile[" + field + "]";
  }
}
