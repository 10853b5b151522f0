package org.omidb.portal.catalogue.store;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import org.omidb.portal.shared.domain.Sha256;

/**
 * Whether a woman is made up, and the hashes of all files that she comes from. As long as they are
 * the same, nothing about her has changed.
 */
public record Fingerprint(
    boolean synthetic, Sha256 nbss, Sha256 imagedb, Map<String, OfImage> images) {

  public Fingerprint {
    images = Map.copyOf(images);
  }

  /** The hashes of an image and its sidecar. */
  public record OfImage(Sha256 file, Sha256 sidecar) {}

  /** That of the woman as she was imported last. */
  public static Optional<Fingerprint> known(Sql sql, String client) {
    return sql.row(
        "select synthetic, nbss_sha256, imagedb_sha256 from client where name = ?",
        row ->
            new Fingerprint(
                row.getBoolean(1),
                Sha256.ofDigest(row.getBytes(2)),
                Sha256.ofDigest(row.getBytes(3)),
                images(sql, client)),
        client);
  }

  private static Map<String, OfImage> images(Sql sql, String client) {
    return sql
        .rows(
            "select i.uid, i.sha256, i.sidecar_sha256 from client c"
                + " join study s on s.client_id = c.id"
                + " join series r on r.study_id = s.id"
                + " join image i on i.series_id = r.id where c.name = ?",
            row ->
                Map.entry(
                    row.getString(1),
                    new OfImage(
                        Sha256.ofDigest(row.getBytes(2)), Sha256.ofDigest(row.getBytes(3)))),
            client)
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
