package org.omidb.portal.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omidb.portal.catalogue.service.Explorer;

/** For views: whether the women of the catalogue are made up. */
@Named
@RequestScoped
public class CatalogueKind {

  private final Explorer explorer;

  @Inject
  public CatalogueKind(Explorer explorer) {
    this.explorer = explorer;
  }

  public boolean isSynthetic() {
    return explorer.isSynthetic();
  }
}
