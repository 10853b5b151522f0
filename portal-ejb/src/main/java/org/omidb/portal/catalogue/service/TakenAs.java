package org.omidb.portal.catalogue.service;

/**
 * What an import took for something that the release format calls otherwise.
 *
 * @param whose the client; empty if it is about the whole folder
 * @param found the file or folder
 * @param as what it was taken for
 * @param more how many more of her files of this kind, or of the names beside it, are written or
 *     passed over likewise
 */
public record TakenAs(String whose, String found, String as, int more) {

  private String others() {
    return whose.isEmpty() ? " more beside it" : " more of her files";
  }

  /** The line that a person reads. */
  public String text() {
    return (whose.isEmpty() ? "" : whose + ": ")
        + BrokenClientException.printable(found)
        + " taken as "
        + as
        + (more == 0 ? "" : ", and " + more + others() + " likewise");
  }
}
