package org.omidb.portal.catalogue.store;

import java.util.Set;
import java.util.TreeSet;
import org.omidb.portal.catalogue.domain.CatalogueObjects;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.shared.domain.Sha256;

/** Which objects of the store the rows of the database name. */
public final class NamedObjects {

  private NamedObjects() {}

  /** The files of the woman's images as she is now. */
  public static Set<ObjectKey> ofImages(Sql sql, String client) {
    return new TreeSet<>(
        sql.rows(
            "select s.uid, i.uid, i.sha256 from client c"
                + " join study s on s.client_id = c.id"
                + " join series r on r.study_id = s.id"
                + " join image i on i.series_id = r.id where c.name = ?",
            row ->
                CatalogueObjects.key(
                    client, row.getString(1), row.getString(2), Sha256.ofDigest(row.getBytes(3))),
            client));
  }

  /** The names of her files that some frozen selection has, from which a release may be built. */
  public static Set<String> ofFrozen(Sql sql, String client) {
    return new TreeSet<>(
        sql.rows(
            "select distinct image, sha256 from frozen_image where client = ?",
            row -> CatalogueObjects.name(row.getString(1), Sha256.ofDigest(row.getBytes(2))),
            client));
  }
}
