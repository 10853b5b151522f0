package org.omidb.portal.bench.pages;

/**
 * What a page costs the server.
 *
 * @param page the page
 * @param bytes its length as it goes over the wire
 * @param millis the processor's time for one request, in milliseconds
 * @param sameMillis the same of an address that sends as many bytes
 */
record Cost(AskedPage page, int bytes, double millis, double sameMillis) {

  double ratio() {
    return millis / sameMillis;
  }

  boolean met() {
    return ratio() <= page.aim();
  }
}
