package org.omidb.portal.catalogue.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.catalogue.domain.CatalogueObjects;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.catalogue.service.SelectedCases.FrozenClient;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Json;

/** Puts one woman of a frozen selection together from her rows. */
final class SelectedClientReader {

  private static final String EPISODES =
      " from frozen_episode f"
          + " join client c on c.name = f.client"
          + " join episode e on e.client_id = c.id and e.name = f.episode";

  private static final String IMAGES =
      " from frozen_image f"
          + " join image i on i.uid = f.image"
          + " join series r on r.id = i.series_id"
          + " join study s on s.id = r.study_id"
          + " join episode e on e.id = s.episode_id";

  private static final String OF_ONE = " where f.frozen_selection = ? and f.client = ?";

  private final Sql sql;
  private final FrozenSelectionId selection;

  SelectedClientReader(Sql sql, FrozenSelectionId selection) {
    this.sql = sql;
    this.selection = selection;
  }

  /**
   * The version is compared after all has been read: a replacement meanwhile has raised it.
   *
   * @throws CatalogueMovedException if she is no longer as she was frozen
   */
  SelectedClient read(FrozenClient frozen) {
    var episodes = episodes(frozen.name());
    var studies = studies(frozen.name());
    return sql.row(
            "select site, classification from client where name = ? and version = ?",
            row ->
                new SelectedClient(
                    frozen.name(),
                    row.getString(1),
                    row.getString(2),
                    frozen.version(),
                    episodes,
                    studies),
            frozen.name(),
            frozen.version())
        .orElseThrow(() -> new CatalogueMovedException(frozen.name()));
  }

  private record Keyed<T>(long key, T value) {}

  private List<SelectedClient.Episode> episodes(String client) {
    var sections =
        ofOne(
            "select e.id, x.kind, x.body"
                + EPISODES
                + " join episode_section x on x.episode_id = e.id",
            "x.kind",
            client,
            row -> new Keyed<>(row.getLong(1), Map.entry(row.getString(2), json(row, 3))));
    var lesions =
        grouped(
            ofOne(
                "select e.id, l.side, l.name, l.fields"
                    + EPISODES
                    + " join lesion l on l.episode_id = e.id",
                "l.side, l.name::integer",
                client,
                row ->
                    new Keyed<>(
                        row.getLong(1),
                        new SelectedClient.Lesion(
                            row.getString(2), row.getString(3), json(row, 4)))));
    var bodies = grouped(sections);
    return ofOne(
        "select e.id, e.name, e.fields" + EPISODES,
        "e.name::integer desc",
        client,
        row ->
            new SelectedClient.Episode(
                row.getString(2),
                json(row, 3),
                of(bodies, row).stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)),
                of(lesions, row)));
  }

  /** One image with the series and the study it lies in. */
  private record ImageRow(
      String study,
      String episode,
      LocalDate date,
      ObjectNode fields,
      String series,
      SelectedClient.Image image) {}

  private List<SelectedClient.Study> studies(String client) {
    var marks =
        grouped(
            ofOne(
                "select i.id, m.name, m.fields" + IMAGES + " join mark m on m.image_id = i.id",
                "m.name collate \"C\"",
                client,
                row ->
                    new Keyed<>(
                        row.getLong(1), new SelectedClient.Mark(row.getString(2), json(row, 3)))));
    var images =
        ofOne(
            "select i.id, i.uid, i.bytes, i.sha256, i.dimension, i.processing,"
                + " r.uid series, s.uid study, s.taken_on, s.fields, e.name episode"
                + IMAGES,
            "s.taken_on, s.uid collate \"C\", r.uid collate \"C\", i.uid collate \"C\"",
            client,
            row -> imageRow(client, row, of(marks, row)));
    return images.stream()
        .collect(groupingBy(ImageRow::study, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(SelectedClientReader::study)
        .toList();
  }

  private static ImageRow imageRow(String client, ResultSet row, List<SelectedClient.Mark> marks)
      throws SQLException {
    var sha256 = Sha256.ofDigest(row.getBytes("sha256"));
    var uid = row.getString("uid");
    return new ImageRow(
        row.getString("study"),
        row.getString("episode"),
        row.getObject("taken_on", LocalDate.class),
        Json.read(row.getString("fields"), ObjectNode.class),
        row.getString("series"),
        new SelectedClient.Image(
            uid,
            CatalogueObjects.key(client, row.getString("study"), uid, sha256),
            row.getLong("bytes"),
            sha256,
            Dimension.valueOf(row.getString("dimension")),
            Processing.valueOf(row.getString("processing")),
            marks));
  }

  private static SelectedClient.Study study(List<ImageRow> images) {
    var any = images.getFirst();
    var series =
        images.stream()
            .collect(
                groupingBy(
                    ImageRow::series, LinkedHashMap::new, mapping(ImageRow::image, toList())))
            .entrySet()
            .stream()
            .map(entry -> new SelectedClient.Series(entry.getKey(), entry.getValue()))
            .toList();
    return new SelectedClient.Study(
        any.study(), Optional.of(any.episode()), any.date(), any.fields(), series);
  }

  private <T> List<T> ofOne(String select, String order, String client, Sql.Row<T> row) {
    return sql.rows(select + OF_ONE + " order by " + order, row, selection.value(), client);
  }

  private static <T> Map<Long, List<T>> grouped(List<Keyed<T>> rows) {
    return rows.stream().collect(groupingBy(Keyed::key, mapping(Keyed::value, toList())));
  }

  private static <T> List<T> of(Map<Long, List<T>> grouped, ResultSet row) throws SQLException {
    return grouped.getOrDefault(row.getLong(1), List.of());
  }

  private static ObjectNode json(ResultSet row, int column) throws SQLException {
    return Json.read(row.getString(column), ObjectNode.class);
  }
}
