package org.omidb.portal.catalogue.service;

/** A woman of a frozen selection has been replaced by a later import: it has to be frozen again. */
public class CatalogueMovedException extends RuntimeException {
  public CatalogueMovedException(String client) {
    super(client + " has changed since the selection was frozen");
  }
}
