package org.omidb.portal.parked.domain;

/**
 * A file of a parked form.
 *
 * @param field the name of its field
 * @param name the name of the file as the browser gave it
 * @param type its media type as the browser gave it
 */
public record ParkedFile(String field, String name, String type, byte[] content) {

  @Override
  public String toString() {
    return "ParkedFile[" + field + "]";
  }
}
