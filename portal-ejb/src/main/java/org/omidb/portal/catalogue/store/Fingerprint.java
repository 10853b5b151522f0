package org.omidb.portal.catalogue.store;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import org.omidb.portal.catalogue.store.ClientSource.Image;
import org.omidb.portal.catalogue.store.ClientSource.Study;
import org.omidb.portal.shared.domain.Sha256;

/**
 * Whether a woman is made up, the hashes of all files that are hers alone, and what the table of
 * densities says of her studies. As long as it is the same, nothing about her has changed.
 *
 * @param densities the grades of those studies that have one
 */
public record Fingerprint(
    boolean synthetic,
    Sha256 nbss,
    Sha256 imagedb,
    Map<String, Integer> densities,
    Map<String, OfImage> images) {

  public Fingerprint {
    densities = Map.copyOf(densities);
    images = Map.copyOf(images);
  }

  /** The hashes of an image and its sidecar. */
  public record OfImage(Sha256 file, Sha256 sidecar) {}

  /** That of a woman as a source tells of her. */
  public static Fingerprint of(ClientSource source) {
    return new Fingerprint(
        source.synthetic(),
        source.nbss(),
        source.imagedb(),
        source.studies().stream()
            .filter(study -> study.density().isPresent())
            .collect(toMap(Study::uid, study -> study.density().orElseThrow())),
        source.studies().stream()
            .flatMap(Study::images)
            .collect(
                toMap(
                    Image::uid,
                    image -> new OfImage(image.facts().sha256(), image.facts().sidecar()))));
  }

  /** That of the woman as she was imported last. */
  public static Optional<Fingerprint> known(Sql sql, String client) {
    return sql.row(
        "select synthetic, nbss_sha256, imagedb_sha256 from client where name = ?",
        row ->
            new Fingerprint(
                row.getBoolean(1),
                Sha256.ofDigest(row.getBytes(2)),
                Sha256.ofDigest(row.getBytes(3)),
                densities(sql, client),
                images(sql, client)),
        client);
  }

  private static Map<String, Integer> densities(Sql sql, String client) {
    return sql
        .rows(
            "select s.uid, s.density from client c join study s on s.client_id = c.id"
                + " where c.name = ? and s.density is not null",
            row -> Map.entry(row.getString(1), row.getInt(2)),
            client)
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
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
