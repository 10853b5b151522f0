package org.omidb.portal.bench.pages;

import java.util.List;

/**
 * A page that the bench asks for.
 *
 * @param who the account that asks; empty for a visitor
 * @param why why it may cost more than is aimed at
 */
record AskedPage(String name, String path, String who, String why) {

  /** How many times the processor of an address that sends the same bytes. */
  static final double PUBLIC_AIM = 2;

  static final double SIGNED_IN_AIM = 6;

  private static final String KEPT = "it is made anew once a minute";

  private static final String MADE =
      "it is made for one reader and from the database, each time by Faces: the tree of its parts"
          + " is built, asked and written anew";

  static final List<AskedPage> ALL =
      List.of(
          visitors("start page", "/", KEPT),
          visitors("the data", "/about/data", KEPT),
          visitors("size", "/about/figures", KEPT),
          visitors("dictionary", "/about/dictionary", KEPT),
          visitors("how to apply", "/about/access", KEPT),
          visitors("explorer", "/catalogue/explore", KEPT),
          visitors(
              "interest form",
              "/interest/new",
              "each visitor's gets a key and a nonce of its own, and is compressed by itself"),
          new AskedPage("home of an applicant", "/home", "rita", MADE),
          new AskedPage("a public page, signed in", "/about/data", "rita", MADE),
          new AskedPage("home of licensing", "/home", "lena", MADE),
          new AskedPage("inbox of licensing", "/staff/inbox", "lena", MADE));

  private static AskedPage visitors(String name, String path, String why) {
    return new AskedPage(name, path, "", why);
  }

  boolean isPublic() {
    return who.isEmpty();
  }

  double aim() {
    return isPublic() ? PUBLIC_AIM : SIGNED_IN_AIM;
  }
}
