package org.omidb.portal.synth.service;

/** Somebody has made the catalogue their own, or works with it; it is left as it is. */
public class OwnCatalogueException extends RuntimeException {

  OwnCatalogueException(String why) {
    super(why);
  }
}
