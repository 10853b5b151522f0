package org.omidb.portal.application.domain;

import java.util.regex.Pattern;

/** What a virus scanner has said of a file. */
public sealed interface ScanAnswer {

  /** It has found nothing. */
  record Clean() implements ScanAnswer {}

  /**
   * It has found something.
   *
   * @param signature what it calls it
   */
  record Infected(String signature) implements ScanAnswer {

    /** What is said of it where it stood. */
    public String words() {
      return "The virus scanner has found “%s” in it, so it was deleted. Check the device that it"
              .formatted(signature)
          + " comes from, and upload a file that is free of it.";
    }
  }

  /** It could not look: the file is as unknown as it was. */
  record NotScanned() implements ScanAnswer {}

  /** As long as names of signatures are; a longer one is cut. */
  int LONGEST_NAME = 100;

  Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

  /** Of what a daemon says, what may stand on a page. */
  Pattern NAME = Pattern.compile("[^\\x21-\\x7e]+");

  /**
   * Reads the reply of clamd to INSTREAM (clamd(8)): {@code stream: OK}, {@code stream: NAME
   * FOUND}, or something that ends in ERROR.
   */
  static ScanAnswer parse(String reply) {
    var said = reply.strip();
    if (said.equals("stream: OK")) {
      return new Clean();
    }
    var found = FOUND.matcher(said);
    if (found.matches()) {
      var name = NAME.matcher(found.group(1)).replaceAll("_");
      return new Infected(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    }
    return new NotScanned();
  }
}
